using System.Text.Json.Serialization;

namespace Dvc.Indicators.Files;

/// <summary>Writes a text as JSON.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class PayloadText : JsonSerializerContext;
