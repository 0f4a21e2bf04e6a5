namespace Outrigger.Site.Jira.Adf;

/// <summary>One row of the grammar.</summary>
/// <param name="MustHaveAttributes">True where the object of attributes may not be missing.</param>
/// <param name="Attributes">Alternatives; none where the kind has no attributes at all.</param>
/// <param name="Content">Null where the kind has no content.</param>
/// <param name="Marks">Null where the kind has no list of marks.</param>
sealed record AdfKind(bool MustHaveAttributes, IReadOnlyList<IReadOnlyList<AdfAttribute>> Attributes, AdfContent? Content, IReadOnlySet<string>? Marks);

/// <param name="Rule">As <see cref="AdfGrammar"/> writes it.</param>
sealed record AdfAttribute(string Name, bool MayBeMissing, string Rule);

/// <param name="MayBeMissing">True where the list itself need not be there.</param>
/// <param name="InPlace">Each slot is for one place in the list; false where each may stand anywhere.</param>
sealed record AdfContent(bool MayBeMissing, int Least, int Most, bool InPlace, IReadOnlyList<AdfSlot> Slots);

/// <param name="Marks">The only marks the child may have here; null for those of its kind.</param>
sealed record AdfSlot(string Kind, IReadOnlySet<string>? Marks);
