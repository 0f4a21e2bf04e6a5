namespace Outrigger.Server.Log;

/// <summary>
/// Marks a type whose values may be written to the log and be labels of figures. Each such type is made from what this product
/// itself names, counts or hashes, so no value of a user, a tenant or a product can be in it; a test refuses every other type in a
/// declared line of the log.
/// </summary>
interface ISafe;
