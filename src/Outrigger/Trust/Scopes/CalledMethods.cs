using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace Outrigger.Trust.Scopes;

/// <summary>Reads from compiled instructions which methods the code of a namespace calls or takes a delegate of.</summary>
static class CalledMethods
{
    const byte TwoByteOpCode = 0xFE;

    const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly FrozenDictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null)).OfType<OpCode>().ToFrozenDictionary(code => code.Value);

    /// <summary>
    /// Methods that the namespace and those below it call. Nested types are included, because that is where the compiler puts asynchronous code
    /// and lambdas.
    /// </summary>
    public static IEnumerable<MethodBase> By(Assembly assembly, string fromNamespace) =>
        from type in assembly.GetTypes()
        where type.Namespace == fromNamespace || type.Namespace?.StartsWith(fromNamespace + ".", StringComparison.Ordinal) is true
        from method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All))
        from token in Tokens(method.GetMethodBody()?.GetILAsByteArray() ?? [])
        select Resolve(method, token);

    static MethodBase Resolve(MethodBase from, int token) => from.Module.ResolveMethod(
        token, from.DeclaringType?.GetGenericArguments(), from.IsGenericMethod ? from.GetGenericArguments() : null)
        ?? throw new InvalidOperationException($"{from} calls what cannot be found.");

    static IEnumerable<int> Tokens(byte[] il)
    {
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == TwoByteOpCode ? OpCodes[(short)((TwoByteOpCode << 8) | il[at + 1])] : OpCodes[il[at]];
            at += code.Size;
            if (code.OperandType == OperandType.InlineMethod)
            {
                yield return BitConverter.ToInt32(il, at);
            }

            at += OperandSize(code.OperandType, il, at);
        }
    }

    static int OperandSize(OperandType operand, byte[] il, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };
}
