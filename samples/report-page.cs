#:sdk Microsoft.NET.Sdk.Web
#:project ../src/Dvc.Indicators.Files/Dvc.Indicators.Files.csproj

using Dvc.Indicators;
using Dvc.Indicators.Files;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Report = Dvc.Indicators.Files.Report;

// dotnet run report-page.cs -- FOLDER [PORT]: a folder with figures.csv and agencies.csv, and a port (0 or none: any that is free).
var folder = args.Length > 0 ? args[0] : Path.Combine("data", "phu-tho-2026-q3");
var port = args.Length > 1 ? args[1] : "0";

// The report is built once; each answer is written to its client piece by piece, and no thread waits for a slow one.
var report = Report.Build(Score(folder, ReportingPeriod.Quarter(2026, 3)));
var html = new HtmlOptions { Language = Language.Vietnamese };
var excel = new ExcelOptions { Language = Language.Vietnamese };

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.AddResultJson());
var app = builder.Build();
app.Use((context, next) =>
{
    context.Response.Headers.XContentTypeOptions = "nosniff";
    context.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'self'";
    return next(context);
});

// The office's own page holds the report in a frame: its styles and the report's do not meet.
app.MapGet("/", () => Results.Content(
    $"""
    <!DOCTYPE html>
    <html lang="vi">
    <head><meta charset="utf-8"><title>Cổng thông tin</title></head>
    <body>
    <h1>Cổng thông tin</h1>
    <p><a href="/report.json">JSON</a> <a href="/report.xlsx">Excel</a></p>
    <iframe src="/report" title="Báo cáo" style="width:100%;height:80vh;border:0"></iframe>
    </body>
    </html>
    """,
    "text/html; charset=utf-8"));
app.MapGet("/report", (HttpContext context) =>
{
    context.Response.ContentType = "text/html; charset=utf-8";
    return report.WriteHtmlAsync(context.Response.BodyWriter, html, context.RequestAborted);
});
app.MapGet("/result", () => report.Result);
app.MapGet("/report.json", (HttpContext context) =>
{
    context.Response.ContentType = "application/json";
    return report.WriteJsonAsync(context.Response.BodyWriter, context.RequestAborted);
});
app.MapGet("/report.xlsx", (HttpContext context) => Results.Stream(
    body => report.WriteExcelAsync(body, excel, context.RequestAborted),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "report.xlsx"));

// Who started the program reads here where it listens, and ends it by closing its input.
await app.StartAsync();
Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
await Console.In.ReadToEndAsync();
await app.StopAsync();

static RankedResult Score(string folder, ReportingPeriod period)
{
    var agencies = AgencyFile.Read(InputSource.FromFile(Path.Combine(folder, "agencies.csv"))).Require();
    var source = InputSource.FromFile(Path.Combine(folder, "figures.csv"));
    var figures = FigureFile.Read([source], agencies, period, BuiltInRules.Default).Require();
    return Indicators.Score(figures, BuiltInRules.Default, new ScoringContext(period));
}
