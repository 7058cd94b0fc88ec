using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>Runs a program to its end on Linux and takes the system's own account of it; what it says is shown only where it fails.</summary>
internal static unsafe partial class ChildProcess
{
    private const string Library = "libc";
    private const int SampleMilliseconds = 3;
    private const int StandardOutput = 1;
    private const int StandardError = 2;

    // To write, made where it is not there, emptied where it is.
    private const int Anew = 1 | 64 | 512;
    private const uint OwnersOnly = 384;
    private const int RoomForActions = 256;
    private const double Mebi = 1024;

    /// <exception cref="InvalidOperationException">The program can not be started or fails.</exception>
    public static ChildRun Run(string program, params string[] arguments)
    {
        var said = Path.GetTempFileName();
        try
        {
            return Run(program, arguments, said);
        }
        finally
        {
            File.Delete(said);
        }
    }

    /// <summary>Gives back what is not needed and lets the most memory that this process held count from now on.</summary>
    public static void ForgetOwnPeak()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        File.WriteAllText("/proc/self/clear_refs", "5");
    }

    [LibraryImport(Library, EntryPoint = "posix_spawnp")]
    private static partial int Spawn(out int process, byte* file, void* actions, void* attributes, byte** arguments, byte** environment);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int InitActions(void* actions);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddOpen(void* actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int DestroyActions(void* actions);

    [LibraryImport(Library, EntryPoint = "wait4")]
    private static partial int Wait(int process, out int status, int options, out Usage usage);

    private static ChildRun Run(string program, string[] arguments, string said)
    {
        var ownPeak = PeakOf("self");
        var start = Stopwatch.GetTimestamp();
        var process = Start(program, arguments, said);
        using var ended = new ManualResetEventSlim();
        var sampled = 0L;
        var sampler = new Thread(() =>
        {
            do
            {
                sampled = Math.Max(sampled, PeakOf(process.ToString(CultureInfo.InvariantCulture)));
            }
            while (!ended.Wait(SampleMilliseconds));
        });
        sampler.Start();
        var waited = Wait(process, out var status, 0, out var usage);
        var wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        ended.Set();
        sampler.Join();
        if (waited != process || status != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with status {status}:\n{File.ReadAllText(said)}");
        }

        // What the system tells counts the memory that this process held when it made the child; below that only samples tell.
        var peak = usage.PeakKibibytes > ownPeak ? usage.PeakKibibytes : sampled;
        return new ChildRun(wall, usage.Milliseconds, peak / Mebi);
    }

    private static int Start(string program, string[] arguments, string said)
    {
        var variables = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().Select(it => $"{it.Key}={it.Value}");
        var (words, environment) = (Texts([program, .. arguments]), Texts(variables));
        var actions = stackalloc byte[RoomForActions];
        _ = InitActions(actions);
        _ = AddOpen(actions, StandardOutput, "/dev/null", Anew, OwnersOnly);
        _ = AddOpen(actions, StandardError, said, Anew, OwnersOnly);
        fixed (nint* first = words, second = environment)
        {
            var error = Spawn(out var process, (byte*)words[0], actions, null, (byte**)first, (byte**)second);
            _ = DestroyActions(actions);
            foreach (var text in words.Concat(environment))
            {
                Marshal.FreeCoTaskMem(text);
            }

            return error == 0 ? process : throw new InvalidOperationException($"{program} can not be started: error {error}.");
        }
    }

    private static nint[] Texts(IEnumerable<string> texts) => [.. texts.Select(Marshal.StringToCoTaskMemUTF8), 0];

    private static long PeakOf(string process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line["VmHWM:".Length..^"kB".Length].Trim(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>The start of <c>struct rusage</c>, and room for the rest.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
        public long PeakKibibytes;

        public readonly double Milliseconds => (UserSeconds + SystemSeconds) * 1e3 + (UserMicroseconds + SystemMicroseconds) / 1e3;
    }
}
