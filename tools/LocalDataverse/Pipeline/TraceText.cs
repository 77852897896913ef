using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Pipeline;

/// <summary>The tracing service of one run: keeps the last 10 KB, whole lines, as the platform does.</summary>
public sealed class TraceText : ITracingService
{
    private const int LimitInBytes = 10 * 1024;
    private readonly LinkedList<string> lines = new();
    private int bytes;

    public void Trace(string format, params object[] args)
    {
        if (string.IsNullOrEmpty(format)) return;
        var line = (args is { Length: > 0 } ? string.Format(CultureInfo.InvariantCulture, format, args) : format) + "\r\n";
        lines.AddLast(line);
        bytes += Encoding.UTF8.GetByteCount(line);
        while (bytes > LimitInBytes && lines.Count > 1)
        {
            bytes -= Encoding.UTF8.GetByteCount(lines.First!.Value);
            lines.RemoveFirst();
        }
    }

    public override string ToString()
    {
        var text = string.Concat(lines);
        return Encoding.UTF8.GetByteCount(text) <= LimitInBytes ? text : text[^LimitInBytes..];
    }
}
