using System.Runtime.InteropServices;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>The kind and the identity of a file as Linux tells them, links followed.</summary>
/// <param name="IsStream">Whether it is a device, a pipe or a socket.</param>
/// <param name="IsFolder">Whether it is a directory.</param>
/// <param name="Device">The file system.</param>
/// <param name="Number">The number of the file in it, which all hard links share.</param>
internal readonly record struct FileStatus(bool IsStream, bool IsFolder, ulong Device, ulong Number)
{
    private const int CurrentDirectory = -100;
    private const uint TypeAndNumber = 0x101;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>Asks for the status of a file; null where there is none, or where the system is not asked.</summary>
    public static FileStatus? Find(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        try
        {
            return Ask(CurrentDirectory, Encoding.UTF8.GetBytes(path + '\0'), 0, TypeAndNumber, out var answer) == 0 ? From(answer) : null;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static FileStatus From(in Answer answer)
    {
        var type = answer.Mode & TypeMask;
        var device = ((ulong)answer.DeviceMajor << 32) | answer.DeviceMinor;
        return new FileStatus(type is not (RegularFile or Folder), type == Folder, device, answer.Number);
    }

    [DllImport("libc", EntryPoint = "statx")]
    private static extern int Ask(int folder, byte[] path, int flags, uint mask, out Answer answer);

    // struct statx of the kernel, which is the same on every processor.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Answer
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Number;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }
}
