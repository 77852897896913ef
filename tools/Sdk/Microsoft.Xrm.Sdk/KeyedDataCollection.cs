using System;
using System.Collections;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

[Serializable]
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly Dictionary<TKey, TValue> items = [];

    protected internal DataCollection() { }

    protected internal DataCollection(IDictionary<TKey, TValue> collection)
    {
        foreach (KeyValuePair<TKey, TValue> item in collection)
            items.Add(item.Key, item.Value);
    }

    public int Count => items.Count;

    public virtual bool IsReadOnly => false;

    public ICollection<TKey> Keys => items.Keys;

    public ICollection<TValue> Values => items.Values;

    public virtual TValue this[TKey key]
    {
        get => items[key];
        set
        {
            RefuseWhenReadOnly();
            items[key] = value;
        }
    }

    public void Add(TKey key, TValue value)
    {
        RefuseWhenReadOnly();
        items.Add(key, value);
    }

    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    public void AddRange(params KeyValuePair<TKey, TValue>[] items) => AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        if (items == null)
            return;

        foreach (KeyValuePair<TKey, TValue> item in items)
            Add(item);
    }

    public void Clear()
    {
        RefuseWhenReadOnly();
        items.Clear();
    }

    public bool Contains(TKey key) => items.ContainsKey(key);

    public bool Contains(KeyValuePair<TKey, TValue> key) => ((ICollection<KeyValuePair<TKey, TValue>>)items).Contains(key);

    public bool ContainsKey(TKey key) => items.ContainsKey(key);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<TKey, TValue>>)items).CopyTo(array, arrayIndex);

    public bool Remove(TKey key)
    {
        RefuseWhenReadOnly();
        return items.Remove(key);
    }

    public bool Remove(KeyValuePair<TKey, TValue> item)
    {
        RefuseWhenReadOnly();
        return ((ICollection<KeyValuePair<TKey, TValue>>)items).Remove(item);
    }

    public bool TryGetValue(TKey key, out TValue value) => items.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    private void RefuseWhenReadOnly()
    {
        if (IsReadOnly)
            throw new InvalidOperationException("The collection is read-only.");
    }
}
