using System.Collections.Frozen;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Outrigger.Architecture.Tests;

/// <summary>Reads which methods of a type the code of a namespace calls, from its compiled instructions.</summary>
static class ReachableCalls
{
    const byte TwoByteOpCode = 0xFE;

    static readonly FrozenDictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToFrozenDictionary(code => code.Value);

    /// <summary>
    /// Names of the methods of <paramref name="typeName"/> that the namespace (and those below it) calls or takes a delegate of; nested types
    /// are included, because that is where the compiler puts asynchronous code and lambdas.
    /// </summary>
    public static (IReadOnlySet<string> Names, int Methods) Find(string assemblyFile, string fromNamespace, string typeName)
    {
        using var file = File.OpenRead(assemblyFile);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        SortedSet<string> names = new(StringComparer.Ordinal);
        var methods = 0;
        foreach (var method in MethodsIn(metadata, fromNamespace))
        {
            methods++;
            names.UnionWith(Calls(image.GetMethodBody(method.RelativeVirtualAddress).GetILBytes() ?? [])
                .Select(token => CalledOn(metadata, token, typeName)).OfType<string>());
        }

        return (names, methods);
    }

    static IEnumerable<MethodDefinition> MethodsIn(MetadataReader metadata, string fromNamespace) =>
        from typeHandle in metadata.TypeDefinitions
        let type = metadata.GetTypeDefinition(typeHandle)
        where IsWithin(NamespaceOf(metadata, type), fromNamespace)
        from methodHandle in type.GetMethods()
        let method = metadata.GetMethodDefinition(methodHandle)
        where method.RelativeVirtualAddress != 0
        select method;

    static bool IsWithin(string name, string fromNamespace) =>
        name == fromNamespace || name.StartsWith(fromNamespace + ".", StringComparison.Ordinal);

    // A nested type has no namespace of its own.
    static string NamespaceOf(MetadataReader metadata, TypeDefinition type)
    {
        while (!type.GetDeclaringType().IsNil)
        {
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
        }

        return metadata.GetString(type.Namespace);
    }

    static string? CalledOn(MetadataReader metadata, int token, string typeName)
    {
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind == HandleKind.MethodSpecification)
        {
            handle = metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
        }

        if (handle.Kind != HandleKind.MemberReference)
        {
            return null;
        }

        var member = metadata.GetMemberReference((MemberReferenceHandle)handle);
        if (member.Parent.Kind != HandleKind.TypeReference)
        {
            return null;
        }

        var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        var name = metadata.GetString(member.Name);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}" == typeName && !name.StartsWith('.') ? name : null;
    }

    static IEnumerable<int> Calls(byte[] il)
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
