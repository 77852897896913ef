using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using System.Security;

namespace Microsoft.Xrm.Sdk;

[Serializable]
public sealed class InvalidPluginExecutionException : Exception, ISerializable
{
    private readonly Dictionary<string, string> details = [];

    public InvalidPluginExecutionException() { }

    public InvalidPluginExecutionException(string message) : base(message) { }

    public InvalidPluginExecutionException(string message, Exception exception) : base(message, exception) { }

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus) : base(message) =>
        HttpStatus = httpStatus;

    public InvalidPluginExecutionException(string message, Dictionary<string, string> exceptionDetails) : base(message) =>
        details = exceptionDetails ?? [];

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus, Dictionary<string, string> exceptionDetails)
        : this(message, exceptionDetails) => HttpStatus = httpStatus;

    public InvalidPluginExecutionException(OperationStatus status) => Status = status;

    public InvalidPluginExecutionException(OperationStatus status, string message) : base(message) => Status = status;

    public InvalidPluginExecutionException(OperationStatus status, string message, Dictionary<string, string> exceptionDetails)
        : this(message, exceptionDetails) => Status = status;

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message) : this(status, message) =>
        ErrorCode = errorCode;

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message, PluginHttpStatusCode httpStatus)
        : this(status, errorCode, message) => HttpStatus = httpStatus;

#pragma warning disable SYSLIB0050, SYSLIB0051, CS0672 // .NET has given up this kind of serialization; the sandbox of .NET Framework carries exceptions with it.
    private InvalidPluginExecutionException(SerializationInfo info, StreamingContext context) : base(info, context)
    {
        ErrorCode = info.GetInt32(nameof(ErrorCode));
        HttpStatus = (PluginHttpStatusCode)info.GetInt32(nameof(HttpStatus));
        Status = (OperationStatus)info.GetInt32(nameof(Status));
        details = (Dictionary<string, string>)info.GetValue(nameof(ExceptionDetails), typeof(Dictionary<string, string>));
    }

    [SecurityCritical]
    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        base.GetObjectData(info, context);
        info.AddValue(nameof(ErrorCode), ErrorCode);
        info.AddValue(nameof(HttpStatus), (int)HttpStatus);
        info.AddValue(nameof(Status), (int)Status);
        info.AddValue(nameof(ExceptionDetails), details);
    }
#pragma warning restore SYSLIB0050, SYSLIB0051, CS0672

    /// <summary>0 where the plug-in gave none; the platform then reports its own code.</summary>
    public int ErrorCode { get; }

    public IReadOnlyDictionary<string, string> ExceptionDetails => details;

    public PluginHttpStatusCode HttpStatus { get; }

    public OperationStatus Status { get; }
}
