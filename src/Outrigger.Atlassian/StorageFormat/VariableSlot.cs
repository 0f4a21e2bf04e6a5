namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Where a variable stands, which says how its value is escaped.</summary>
enum SlotForm
{
    /// <summary>Running text: inline elements are allowed.</summary>
    Flow,

    /// <summary>Text where only characters may stand.</summary>
    Text,

    Attribute,

    /// <summary>An attribute that holds an address: <c>href</c>, <c>src</c>, <c>ri:value</c>.</summary>
    Address,

    /// <summary><c>ri:account-id</c>.</summary>
    Account,

    CData,
}

/// <summary>A stretch of the body that filling replaces; without a placeholder it is the escape of two braces.</summary>
/// <param name="SectionEnd">End of the content of the CDATA section around it; 0 elsewhere.</param>
readonly record struct VariableSlot(int Start, int Length, Placeholder? Placeholder, SlotForm Form, QueryPosition Query, int SectionEnd);
