using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Carries errors that end the reading of a file up to the public method that returns them; it never leaves the package.</summary>
internal sealed class InputException(ImmutableArray<FileError> errors) : Exception
{
    public InputException(FileError error)
        : this([error])
    {
    }

    public ImmutableArray<FileError> Errors { get; } = errors;

    public override string Message => string.Join('\n', Errors);
}
