using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Transport;

/// <summary>
/// Turns a product's answers that are not the ones asked for into problems, by what the caller can do about them.
/// <c>doing</c> begins the sentence: "Reading issue 10001"; it holds no content.
/// </summary>
interface IRefusals
{
    Problem Of(ProductRequest request, ProductResponse response, string doing);

    Problem Of(ProductRequest request, TransportException lost, string doing);

    /// <summary>A good status with an answer that cannot be read. A write may have happened all the same.</summary>
    Problem Unreadable(ProductRequest request, string doing);
}
