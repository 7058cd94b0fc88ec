using System.Collections.Immutable;
using Dvc.Indicators.Files;
using Dvc.Indicators.Live;

namespace Dvc.Indicators.Cli.Live;

/// <summary>One run of the verb <c>live</c>: takes changes and the clock, and answers once or again and again.</summary>
internal sealed class LiveRun(LiveSettings settings, LiveIndex index, ChangeReader reader, Streams streams, TimeProvider time)
{
    private static readonly TimeSpan PublishEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StateEvery = TimeSpan.FromMinutes(1);

    private long _changes;
    private int _errors;

    /// <summary>Takes all changes, and answers once.</summary>
    public void Once(ChangeStream changes, LiveOutput output)
    {
        while (!changes.IsAtEnd)
        {
            Take(changes.Take(PublishEvery));
            Interruption.Token.ThrowIfCancellationRequested();
        }

        // The reading may have failed behind the last lines.
        changes.Take(TimeSpan.Zero);
        Interruption.Token.ThrowIfCancellationRequested();
        Advance();
        var view = index.Publish();
        output.Write(view);
        output.WriteChanges(view, Due());
    }

    /// <summary>Takes changes as they come, until somebody asks to end.</summary>
    public void Run(ChangeStream changes, LiveOutput output)
    {
        try
        {
            for (var (published, written, told) = (long.MinValue, long.MinValue, long.MinValue); !Interruption.Token.IsCancellationRequested;)
            {
                Take(Next(changes));
                Advance();
                Answer(output, changes.IsIdle, ref published, ref written);
                if (IsTime(ref told, StateEvery))
                {
                    streams.Warn(LiveWords.State(index.Now, index.Dossiers, _changes, Due().Length));
                }
            }
        }
        catch (OperationCanceledException) when (Interruption.Token.IsCancellationRequested)
        {
            // It came while a result was written: the file of before stays.
        }

        output.WriteChanges(index.Publish(), Due());
        streams.Warn(LiveWords.End(_changes));
    }

    // Results are written when what is there has been read, so that nobody takes the beginning of a file for a result.
    private void Answer(LiveOutput output, bool isIdle, ref long published, ref long written)
    {
        var writes = settings.Output is not null && isIdle && IsTime(ref written, settings.Every);
        if (writes || (output.TellsChanges && isIdle && IsTime(ref published, PublishEvery)))
        {
            var view = index.Publish();
            output.WriteChanges(view, Due());
            if (writes)
            {
                output.Write(view);
            }
        }
    }

    private static byte[]? Next(ChangeStream changes)
    {
        if (!changes.IsAtEnd)
        {
            return changes.Take(PublishEvery);
        }

        changes.Take(TimeSpan.Zero);
        Interruption.Token.WaitHandle.WaitOne(PublishEvery);
        return null;
    }

    private void Take(byte[]? lines)
    {
        foreach (var change in lines is null ? [] : reader.Read(lines))
        {
            _changes++;
            Take(change);
        }

        index.Declare(reader.Columns);
        for (; _errors < reader.Errors.Count; _errors++)
        {
            streams.Warn(LiveWords.Doubtful(reader.Errors[_errors].ToString()));
        }
    }

    private void Take(RecordChange change)
    {
        switch (change)
        {
            case { Dossier: { } dossier }:
                index.Put(dossier);
                break;
            case { Petition: { } petition }:
                index.Put(petition);
                break;
            case { RemovedDossier: { } key }:
                index.RemoveDossier(key);
                break;
            case { RemovedPetition: { } key }:
                index.RemovePetition(key);
                break;
            case { Rejection: { } rejection }:
                streams.Warn(rejection.Message);
                if (change.Kind == SourceKind.Dossiers)
                {
                    index.Reject(rejection.Reason, rejection.Key);
                }

                break;
        }
    }

    // The system's clock may be set back: then the index waits for it.
    private void Advance()
    {
        var now = settings.At ?? SystemClock.Now(time);
        if (now > index.Now)
        {
            index.Advance(now);
        }
    }

    private ImmutableArray<LiveDue> Due() => settings.DueWithin is { } within ? index.DueWithin(within) : [];

    private bool IsTime(ref long last, TimeSpan every)
    {
        var now = time.GetTimestamp();
        if (last != long.MinValue && time.GetElapsedTime(last, now) < every)
        {
            return false;
        }

        last = now;
        return true;
    }
}
