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

        // What came with the last block shows its failure.
        changes.Take(TimeSpan.Zero);
        Advance();
        var view = index.Publish();
        output.Write(view);
        output.WriteChanges(view, Due());
    }

    /// <summary>Takes changes as they come, until somebody asks to end.</summary>
    public void Run(ChangeStream changes, LiveOutput output)
    {
        var (published, written, told) = (long.MinValue, long.MinValue, long.MinValue);
        while (!Interruption.Token.IsCancellationRequested)
        {
            Take(Next(changes));
            Advance();
            if (output.TellsChanges && IsTime(ref published, PublishEvery))
            {
                output.WriteChanges(index.Publish(), Due());
            }

            // The first results are written when what is there has been read, so that nobody takes the beginning for a result.
            if (settings.Output is not null && changes.IsIdle && IsTime(ref written, settings.Every))
            {
                var view = index.Publish();
                output.WriteChanges(view, Due());
                output.Write(view);
            }

            if (IsTime(ref told, StateEvery))
            {
                streams.Warn(LiveWords.State(index.Now, index.Dossiers, _changes, Due().Length).In(settings.Language));
            }
        }

        output.WriteChanges(index.Publish(), Due());
        streams.Warn(LiveWords.End(_changes).In(settings.Language));
    }

    private byte[]? Next(ChangeStream changes)
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
            streams.Warn(LiveWords.Doubtful(reader.Errors[_errors].ToString()).In(settings.Language));
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
                streams.Warn(rejection.Message.In(settings.Language));
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
        var now = settings.At ?? NowIn(time);
        if (now > index.Now)
        {
            index.Advance(now);
        }
    }

    /// <summary>The system's time, in Viet Nam.</summary>
    public static VietnamTime NowIn(TimeProvider time) => VietnamTime.From(time.GetUtcNow());

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
