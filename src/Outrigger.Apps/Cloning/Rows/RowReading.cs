using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Rows;

/// <summary>What came of reading rows.</summary>
/// <param name="Table">The rows that could be read.</param>
/// <param name="Problems">What is wrong, in the order of the text, at most <see cref="RowReader.MostProblems"/>; empty when all is well.</param>
public sealed record RowReading(RowTable Table, IReadOnlyList<Problem> Problems);
