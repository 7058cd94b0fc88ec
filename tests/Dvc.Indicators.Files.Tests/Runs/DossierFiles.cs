using System.Text;
using System.Text.Json.Nodes;

namespace Dvc.Indicators.Files.Tests.Runs;

/// <summary>Dossiers as files in each of the three forms.</summary>
internal sealed class DossierFiles(Random random, DossierColumns columns)
{
    private static readonly string[] InLists =
    [
        "NgayYeuCauBoSung", "NgayHoanThanhBoSung", "SoLanBoSung", "LePhi", "CoTepThanhPhan", "CoTepKetQua",
    ];

    private readonly DossierTexts _texts = new(random);

    public string Csv(IReadOnlyList<Dossier> dossiers, Dossier any)
    {
        var names = _texts.Columns(any, columns).Select(column => column.Key).ToArray();
        random.Shuffle(names);
        var separator = _texts.Any(",", ";", "\t");
        var text = new StringBuilder(string.Join(separator, names)).Append('\n');
        foreach (var dossier in dossiers)
        {
            var values = _texts.Columns(dossier, columns).ToDictionary();
            text.AppendJoin(separator, names.Select(name => values[name])).Append(_texts.Any("\n", "\r\n"));
        }

        return text.ToString();
    }

    public string Lines(IReadOnlyList<Dossier> dossiers) =>
        string.Concat(dossiers.Select(dossier => Flat(dossier).ToJsonString() + "\n"));

    public string Payload(IReadOnlyList<Dossier> dossiers)
    {
        var records = new JsonArray([.. dossiers.Select(dossier => (JsonNode)WithLists(dossier))]);
        return random.Next(2) == 0 ? records.ToJsonString() : new JsonObject { ["total"] = "1", ["data"] = records }.ToJsonString();
    }

    private JsonObject Flat(Dossier dossier)
    {
        var record = new JsonObject();
        foreach (var (name, value) in _texts.Columns(dossier, columns))
        {
            record[name] = value.Length == 0 && random.Next(2) == 0 ? null : value;
        }

        return record;
    }

    private JsonObject WithLists(Dossier dossier)
    {
        var record = Flat(dossier);
        foreach (var name in InLists)
        {
            record.Remove(name);
        }

        if (Has(DossierColumns.SupplementRounds))
        {
            record["DanhSachHoSoBoSung"] = Supplements(dossier);
        }

        if (Has(DossierColumns.Fee))
        {
            record["DanhSachLePhi"] = dossier.Fee is { } fee
                ? new JsonArray(Entry("Gia", DossierTexts.Number(fee)), Entry("Gia", _texts.Any("", "0")))
                : new JsonArray();
        }

        if (Has(DossierColumns.PaperFile))
        {
            record["TaiLieuNop"] = Papers(dossier, record);
        }

        if (Has(DossierColumns.ResultFile))
        {
            record["DanhSachGiayToKetQua"] = dossier.HasResultFile
                ? new JsonArray(Entry("DuongDanTepTinKetQua", "r.pdf"))
                : new JsonArray();
        }

        return record;
    }

    // Rounds before the last are older; of unknown requests the last counts.
    private JsonArray Supplements(Dossier dossier)
    {
        var entries = new JsonArray();
        for (var round = 1; round < dossier.SupplementRounds; round++)
        {
            entries.Add(Entry("NgayBoSung", dossier.SupplementRequested is null ? "" : "1990-01-01"));
        }

        if (dossier.SupplementRounds > 0)
        {
            entries.Add(new JsonObject
            {
                ["NgayBoSung"] = _texts.Time(dossier.SupplementRequested),
                ["NgayTiepNhanBoSung"] = _texts.Time(dossier.SupplementCompleted),
            });
        }

        return entries;
    }

    // A paper that was deleted says nothing; a flag may stand at the dossier or at a paper.
    private JsonArray Papers(Dossier dossier, JsonObject record)
    {
        var papers = new JsonArray(new JsonObject
        {
            ["DuongDanTaiTepTin"] = "deleted.pdf",
            ["IsDeleted"] = "1",
            ["DuocSoHoa"] = Has(DossierColumns.Digitised) ? "1" : null,
        });
        if (!Has(DossierColumns.Digitised))
        {
            papers[0]!.AsObject().Remove("DuocSoHoa");
        }

        if (dossier.HasPaperFile)
        {
            papers.Add(Entry("DuongDanTaiTepTin", "a.pdf"));
        }

        if (dossier.FromNationalStore && random.Next(2) == 0)
        {
            record["DuocLayTuKhoDMQG"] = "0";
            papers.Add(Entry("DuocLayTuKhoDMQG", "1"));
        }

        return papers;
    }

    private bool Has(DossierColumns column) => (columns & column) != DossierColumns.None;

    private static JsonObject Entry(string name, string value) => new() { [name] = value };
}
