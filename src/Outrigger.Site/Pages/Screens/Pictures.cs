using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Screens;

/// <summary>The drawing of the home page.</summary>
static class Pictures
{
    /// <summary>One page becoming many; says nothing that the words beside it do not.</summary>
    public static Html OneToMany
    {
        get
        {
            var sheets = Enumerable.Range(0, 12).Select(index => Sheet(258 + (index % 3 * 74), 14 + (index / 3 * 64), index));
            return Html.Of($"""
                <svg class="picture" viewBox="0 0 480 280" aria-hidden="true">
                <path class="wire" d="M138 140C190 140 190 40 244 40M138 140C190 140 200 104 244 104M138 140C190 140 200 168 244 168M138 140C190 140 190 232 244 232"/>
                <g class="origin"><rect class="sheet" x="26" y="72" width="112" height="136" rx="10"/><rect class="band" x="40" y="88" width="52" height="10" rx="5"/><rect class="gap" x="40" y="110" width="34" height="8" rx="4"/><rect class="line" x="80" y="110" width="44" height="8" rx="4"/><rect class="line" x="40" y="128" width="84" height="8" rx="4"/><rect class="line" x="40" y="146" width="46" height="8" rx="4"/><rect class="gap" x="92" y="146" width="32" height="8" rx="4"/><rect class="line" x="40" y="164" width="70" height="8" rx="4"/></g>
                {Html.Join(sheets)}
                </svg>
                """);
        }
    }

    /// <summary>A list of work going from one person to the next, with what is known about it; says nothing that the words do not.</summary>
    public static Html OneToNext
    {
        get
        {
            var rows = Enumerable.Range(0, 4).Select(index => Html.Of($"""
                <g class="copy copy-{index}"><rect class="sheet" x="150" y="{52 + (index * 46)}" width="180" height="36" rx="8"/><rect class="band" x="162" y="{65 + (index * 46)}" width="10" height="10" rx="3"/><rect class="line" x="182" y="{66 + (index * 46)}" width="{120 - (index * 17 % 40)}" height="8" rx="4"/></g>
                """));
            return Html.Of($"""
                <svg class="picture" viewBox="0 0 480 280" aria-hidden="true">
                <path class="wire" d="M92 140h46M342 140h46M378 132l10 8-10 8"/>
                {Html.Join(rows)}
                <g class="person-from"><circle class="sheet" cx="60" cy="126" r="17"/><path class="sheet" d="M30 182c0-20 13-31 30-31s30 11 30 31z"/></g>
                <g class="person-to"><circle class="sheet" cx="420" cy="126" r="17"/><path class="sheet" d="M390 182c0-20 13-31 30-31s30 11 30 31z"/></g>
                </svg>
                """);
        }
    }

    /// <summary>A tree beside a table of figures; says nothing that the words do not.</summary>
    public static Html ManyToTable
    {
        get
        {
            int[] depth = [0, 1, 2, 2, 1, 2];
            var rows = depth.Select((level, row) => Html.Of($"""
                <g class="copy copy-{row % 4}"><rect class="band" x="{42 + (level * 22)}" y="{57 + (row * 34)}" width="10" height="10" rx="3"/><rect class="line" x="{60 + (level * 22)}" y="{58 + (row * 34)}" width="{96 - (level * 22)}" height="8" rx="4"/>{Html.Join(Enumerable.Range(0, 4), column => Figure(column, row))}</g>
                """));
            return Html.Of($"""
                <svg class="picture" viewBox="0 0 480 280" aria-hidden="true">
                <rect class="sheet" x="22" y="32" width="436" height="222" rx="12"/>
                <path class="wire" d="M176 44v198"/>
                {Html.Join(rows)}
                </svg>
                """);
        }
    }

    static Html Figure(int column, int row) => Html.Of($"""
        <rect class="{(((row * 3) + (column * 5)) % 7) switch { 0 => "band", 1 or 2 => "gap", _ => "line" }}" x="{190 + (column * 66)}" y="{51 + (row * 34)}" width="54" height="22" rx="6"/>
        """);

    static Html Sheet(int x, int y, int index) => Html.Of($"""
        <g class="copy copy-{index % 4}"><rect class="sheet" x="{x}" y="{y}" width="62" height="52" rx="7"/><rect class="band" x="{x + 9}" y="{y + 10}" width="{24 + (index * 7 % 20)}" height="7" rx="3.5"/><rect class="line" x="{x + 9}" y="{y + 24}" width="44" height="5" rx="2.5"/><rect class="line" x="{x + 9}" y="{y + 35}" width="{28 + (index * 5 % 16)}" height="5" rx="2.5"/></g>
        """);
}
