using System.Globalization;
using System.Text;
using Dvc.Indicators.Tests.Oracle;

namespace Dvc.Indicators.Files.Tests.Runs;

/// <summary>The worlds of the oracle, written to files.</summary>
internal sealed class WorldFiles(World world, Random random)
{
    private const DossierColumns Supplements =
        DossierColumns.SupplementRequested | DossierColumns.SupplementCompleted | DossierColumns.SupplementRounds;

    private readonly DossierTexts _texts = new(random);

    /// <summary>
    /// The world of a seed without what files can not say: agencies have a level, and in payloads the columns of supplements come
    /// together, with one round at least where there are times.
    /// </summary>
    public static World Make(int seed)
    {
        var world = NastyData.World(seed);
        var columns = (world.Columns & Supplements) != DossierColumns.None ? world.Columns | Supplements : world.Columns;
        var agencies = world.Tree?.Agencies.Select(agency => agency with { Level = agency.Level ?? AgencyLevel.Commune });
        var tree = agencies is null ? null : AgencyTree.Build(agencies).Value!;
        return world with
        {
            Tree = tree,
            Roster = tree is null ? world.Roster : tree.In(world.Period).Value!,
            Columns = columns,
            Dossiers = [.. world.Dossiers.Select(dossier => dossier with { SupplementRounds = Rounds(dossier) })],
        };
    }

    /// <summary>The files, the dossiers cut into several in their order, each in one of the three forms.</summary>
    public RecordInputs Inputs() => new()
    {
        Period = world.Period,
        Cut = world.Cut,
        Due = world.Due,
        Dossiers = [.. Parts().Select((part, index) => DossierFile(FormattableString.Invariant($"d{index}"), part))],
        Agencies = world.Tree is null ? [] : [File("agencies", Agencies(world.Tree))],
        Procedures = world.Procedures is null ? null : File("procedures", Procedures(world.Procedures)),
        Authority = world.Authority is null ? null : File("authority", Authority(world.Authority)),
        Decisions = world.Decisions is null ? null : File("decisions", Decisions(world.Decisions)),
        Petitions = world.Petitions is null ? null : File("petitions", Petitions(world.Petitions)),
    };

    private static long Rounds(Dossier dossier)
    {
        var hasTimes = dossier.SupplementRequested is not null || dossier.SupplementCompleted is not null;
        return Math.Clamp(dossier.SupplementRounds, hasTimes ? 1 : 0, 4);
    }

    private IEnumerable<IReadOnlyList<Dossier>> Parts()
    {
        var count = random.Next(1, 6);
        var bounds = Enumerable.Range(0, count - 1).Select(_ => random.Next(world.Dossiers.Count + 1)).Order().Append(world.Dossiers.Count);
        var start = 0;
        foreach (var end in bounds)
        {
            yield return [.. world.Dossiers.Skip(start).Take(end - start)];
            start = end;
        }
    }

    // Only a CSV file says which columns it has when it has no records.
    private InputSource DossierFile(string name, IReadOnlyList<Dossier> part)
    {
        var files = new DossierFiles(random, world.Columns);
        var nobody = new Dossier { Key = "-", Procedure = "-", Agency = AgencyCode.Parse("X"), Status = DossierStatus.New };
        return File(name, (part.Count == 0 ? 0 : random.Next(3)) switch
        {
            0 => files.Csv(part, nobody),
            1 => files.Lines(part),
            _ => files.Payload(part),
        });
    }

    private InputSource File(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return TestFiles.Source(random.Next(4) == 0 ? TestFiles.Gzip(bytes) : bytes, name);
    }

    private static string Agencies(AgencyTree tree) => Table(
        "code,name,level,parent,valid_from,valid_to,successor",
        tree.Agencies.Select(agency => Row(
            agency.WrittenCode, $"\"Cơ quan {agency.WrittenCode}\"", agency.Level.ToString()!.ToLowerInvariant(), agency.Parent.ToString()!,
            Day(agency.ValidFrom), Day(agency.ValidTo), string.Join('|', agency.Successors))));

    private string Procedures(IEnumerable<Procedure> procedures) => Table(
        "MaTTHC,CoPhi,TraKetQuaGiay,DoiTuongNguoiDan,DayDuNoiDung,CongKhai,ThoiHan,DonViThoiHan",
        procedures.Select(procedure => Row(
            procedure.Code, _texts.Flag(procedure.HasFee), _texts.Flag(procedure.ReturnsPaper), _texts.Flag(procedure.ForCitizens),
            _texts.Flag(procedure.ContentComplete), _texts.Flag(procedure.IsPublic),
            procedure.Limit is { } limit ? DossierTexts.Number(limit.Amount) : "",
            procedure.Limit?.Unit switch
            {
                TimeLimitUnit.WorkingDays => "ngaylamviec",
                TimeLimitUnit.CalendarDays => "ngay",
                TimeLimitUnit.Hours => "gio",
                _ => "",
            })));

    private string Authority(IEnumerable<Authority> rows) => Table(
        "MucDo,MaCoQuan,MaTTHC",
        rows.Select(row => Row(
            row.Level switch { OnlineLevel.Full => "4", OnlineLevel.Partial => "3", _ => _texts.Any("", "2") },
            _texts.Code(row.Agency.ToString()), row.Procedure)));

    private string Decisions(IEnumerable<PublishingDecision> decisions) => Table(
        "MaTTHC,MaCoQuan,Loai,NgayQuyetDinh,NgayHieuLuc,NgayCongKhai",
        decisions.Select(decision => Row(
            decision.Procedure, _texts.Code(decision.Agency.ToString()),
            decision.Kind switch { DecisionKind.New => "moi", DecisionKind.Amended => "suadoi", _ => "baibo" },
            _texts.Time(decision.Decided), _texts.Time(decision.Effective), _texts.Time(decision.Disclosed))));

    private string Petitions(IEnumerable<Petition> petitions) => Table(
        "MaPAKN,MaCoQuan,NgayGui,MaHoSo,NgayChuyen,NgayXuLy,KetQua,Thich,KhongThich,PhanAnhLai",
        petitions.Select(petition => Row(
            petition.Key, _texts.Code(petition.Agency.ToString()), _texts.Time(petition.Sent), petition.Dossier ?? "",
            _texts.Time(petition.Forwarded), _texts.Time(petition.Handled),
            petition.Outcome switch
            {
                PetitionOutcome.Handled => "xuly",
                PetitionOutcome.Refused => "tuchoi",
                PetitionOutcome.SentBack => "chuyentra",
                _ => "",
            },
            DossierTexts.Number(petition.Likes), DossierTexts.Number(petition.Dislikes), _texts.Flag(petition.ComplainedAgain))));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Row(params ReadOnlySpan<string> values) => string.Join(',', values!);

    private static string Table(string header, IEnumerable<string> rows) => string.Join('\n', rows.Prepend(header)) + "\n";
}
