namespace Dvc.Indicators.Files;

/// <summary>The JSON Schemas that come with the package.</summary>
internal static class SchemaResource
{
    public static byte[] Read(string fileName)
    {
        using var stream = typeof(SchemaResource).Assembly.GetManifestResourceStream($"Dvc.Indicators.Files.Results.{fileName}")
            ?? throw new InvalidOperationException($"The package was built without its schema {fileName}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
