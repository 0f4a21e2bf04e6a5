namespace Outrigger.Server.Tests.Api;

/// <summary>What each endpoint is asked with, in ids of the one who has them: <c>{team}</c>, <c>{handoff}</c>, <c>{report}</c>.</summary>
/// <param name="Endpoint">Method and pattern, as the server's own table has them.</param>
/// <param name="User">What a user gets who may see the thing asked for.</param>
/// <param name="Administrator">What he gets from a page for administrators.</param>
sealed record TenantMatrixRow(string Endpoint, string? Body, int User, int Administrator)
{
    const string Team = """{"kind":"team","name":"Crew","members":[{"accountId":"user"}],"leads":["user"],"version":1}""";

    public static IReadOnlyList<TenantMatrixRow> All { get; } =
    [
        new("GET /api/cloner/preferences", null, 200, 200),
        new("PUT /api/cloner/preferences", """{"spaceId":"7"}""", 200, 200),
        new("DELETE /api/cloner/preferences", null, 200, 200),
        new("GET /api/handoff/settings", null, 200, 200),
        new("PUT /api/handoff/settings", "{}", 403, 200),
        new("GET /api/handoff/preferences", null, 200, 200),
        new("PUT /api/handoff/preferences", "{}", 200, 200),
        new("DELETE /api/handoff/preferences", null, 200, 200),
        new("GET /api/handoff/teams", null, 200, 200),
        new("POST /api/handoff/teams", Team.Replace(",\"version\":1", "", StringComparison.Ordinal), 200, 200),
        new("PUT /api/handoff/teams/{team}", Team, 200, 200),
        new("DELETE /api/handoff/teams/{team}", null, 200, 200),
        new("GET /api/handoff/queues/{team}", null, 200, 200),
        new("POST /api/handoff/queues/{team}/intents", """{"kind":"add","issueIds":["8"]}""", 200, 200),
        new("GET /api/handoff/open", null, 200, 200),
        new("GET /api/handoff/issues/6", null, 200, 200),
        new("GET /api/handoff/handoffs", null, 200, 200),
        new("GET /api/handoff/handoffs/{handoff}", null, 200, 200),
        new("POST /api/handoff/handoffs", """{"handoffs":[{"requestId":"0123456789abcdef","issueId":"7","to":{"kind":"team","id":"{team}"} }]}""", 200, 200),
        new("POST /api/handoff/handoffs/{handoff}/answer", """{"state":"accepted"}""", 200, 200),
        new("POST /api/handoff/handoffs/{handoff}/steps", """{"noteComment":"9"}""", 200, 200),
        new("GET /api/pivot/standing", null, 200, 200),
        new("GET /api/pivot/settings", null, 200, 200),
        new("PUT /api/pivot/settings", "{}", 403, 200),
        new("GET /api/pivot/reports", null, 200, 200),
        new("POST /api/pivot/reports", PivotServer.Report(), 200, 200),
        new("GET /api/pivot/reports/{report}", null, 200, 200),
        new("PUT /api/pivot/reports/{report}", PivotServer.Report(version: 1), 200, 200),
        new("DELETE /api/pivot/reports/{report}", null, 200, 200),
        new("GET /api/pivot/admin/reports", null, 403, 200),
        new("PUT /api/pivot/admin/reports/{report}/owner", """{"owner":"heir","version":1}""", 403, 200),
        new("POST /api/pivot/runs", PivotServer.SampleRun, 200, 200),
    ];

    /// <summary>The app whose tokens it takes.</summary>
    public string App => Endpoint.Split('/')[2];

    /// <summary>True where an id of somebody's thing is in the path or the body.</summary>
    public bool NamesAThing => $"{Endpoint} {Body}".Contains("{team}", StringComparison.Ordinal) || Endpoint.Contains('{', StringComparison.Ordinal);
}
