using System.Text.Json;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Exports;

/// <summary>
/// For other programs: <c>{"corner", "columns": [{"id", "labels", "format", "total"}], "rows": [{"depth", "label", "key", "kind",
/// "cells": […]}], "notes": […]}</c>. Cells are texts, numbers (shares 0 to 1, durations in seconds), dates as texts, or null.
/// </summary>
public static class JsonExport
{
    public static void Write(Utf8JsonWriter json, Sheet sheet, IZone zone)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(sheet);
        json.WriteStartObject();
        json.WriteString("corner", sheet.Corner);
        json.WriteStartArray("columns");
        foreach (var column in sheet.Columns)
        {
            json.WriteStartObject();
            json.WriteString("id", column.Id);
            Texts(json, "labels", column.Labels);
            json.WriteString("format", JsonNamingPolicy.CamelCase.ConvertName(column.Format.ToString()));
            json.WriteBoolean("total", column.Total);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in sheet.Rows)
        {
            Row(json, row, zone);
        }

        json.WriteEndArray();
        Texts(json, "notes", sheet.Notes);
        json.WriteEndObject();
    }

    static void Row(Utf8JsonWriter json, SheetRow row, IZone zone)
    {
        json.WriteStartObject();
        json.WriteNumber("depth", row.Depth);
        json.WriteString("label", row.Label);
        if (row.Key is { } key)
        {
            json.WriteString("key", key);
        }

        json.WriteString("kind", row.IsTotal ? "total" : row.IsGroup ? "group" : "issue");
        json.WriteStartArray("cells");
        foreach (var cell in row.Cells)
        {
            Cell(json, cell, zone);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Cell(Utf8JsonWriter json, SheetCell cell, IZone zone)
    {
        switch (cell.Kind)
        {
            case SheetKind.Text:
                json.WriteStringValue(cell.Text);
                break;
            case SheetKind.Date or SheetKind.Instant when SheetMoments.Iso(cell, zone) is { } date:
                json.WriteStringValue(date);
                break;
            case SheetKind.Number or SheetKind.Percent or SheetKind.Duration when double.IsFinite(cell.Number):
                json.WriteNumberValue(cell.Number);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
