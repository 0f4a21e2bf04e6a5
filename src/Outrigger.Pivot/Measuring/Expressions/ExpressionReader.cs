using System.Globalization;
using Outrigger.Core.Errors;

namespace Outrigger.Pivot.Measuring.Expressions;

/// <summary>
/// Reads <c>[points] / [count] * 100</c>: numbers, measures in brackets or as plain words, <c>+ - * /</c>, parentheses and
/// functions. Products bind before sums.
/// </summary>
sealed class ExpressionReader
{
    /// <summary>Deepest nesting; a person writes far less.</summary>
    const int Deepest = 64;

    const int Longest = 2000;

    readonly string text;
    int at;
    int depth;

    ExpressionReader(string text) => this.text = text;

    public static Outcome<Expression> Read(string text)
    {
        if (text.Length > Longest)
        {
            return new Problem(ErrorCode.Invalid, $"it is {text.Length} characters long, {Longest} are possible.");
        }

        var reader = new ExpressionReader(text);
        try
        {
            var expression = reader.Sum();
            return reader.Peek() == '\0' ? expression : throw reader.Expected("an operator");
        }
        catch (FormatException wrong)
        {
            return new Problem(ErrorCode.Invalid, wrong.Message);
        }
    }

    Expression Sum()
    {
        if (++depth > Deepest)
        {
            throw new FormatException($"it is nested deeper than {Deepest} levels.");
        }

        var left = Product();
        while (Peek() is '+' or '-')
        {
            left = new Operation(text[at++], left, Product());
        }

        depth--;
        return left;
    }

    Expression Product()
    {
        var left = Factor();
        while (Peek() is '*' or '/')
        {
            left = new Operation(text[at++], left, Factor());
        }

        return left;
    }

    Expression Factor()
    {
        var negative = false;
        while (Peek() == '-')
        {
            at++;
            negative = !negative;
        }

        var factor = Peek() switch
        {
            '(' => Parenthesis(),
            '[' => Bracketed(),
            var digit when char.IsAsciiDigit(digit) || digit == '.' => Amount(),
            var letter when char.IsLetter(letter) || letter == '_' => Word(),
            _ => throw Expected("a number or a measure"),
        };
        return negative ? new Negation(factor) : factor;
    }

    Expression Parenthesis()
    {
        at++;
        var inner = Sum();
        Take(')');
        return inner;
    }

    MeasureName Bracketed()
    {
        var end = text.IndexOf(']', at);
        var name = end > at + 1 ? text[(at + 1)..end] : throw Expected("a measure's name and ]");
        at = end + 1;
        return new MeasureName(name);
    }

    Number Amount()
    {
        var begin = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
        {
            at++;
        }

        return double.TryParse(text.AsSpan(begin..at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new Number(value)
            : throw new FormatException($"'{text[begin..at]}' at character {begin + 1} is no number.");
    }

    Expression Word()
    {
        var begin = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        var word = text[begin..at];
        return Peek() == '(' ? Called(word, begin) : new MeasureName(word);
    }

    Call Called(string word, int begin)
    {
        if (!Functions.Known.TryGetValue(word, out var takes))
        {
            throw new FormatException($"there is no function '{word}' (character {begin + 1}); there are {string.Join(", ", Functions.Known.Keys)}.");
        }

        at++;
        var arguments = new List<Expression> { Sum() };
        while (Peek() == ',')
        {
            at++;
            arguments.Add(Sum());
        }

        Take(')');
        return arguments.Count >= takes.Least && arguments.Count <= takes.Most
            ? new Call(word.ToLowerInvariant(), arguments)
            : throw new FormatException($"{word} takes {(takes.Least == takes.Most ? takes.Least : $"{takes.Least} to {takes.Most}")} values, not {arguments.Count}.");
    }

    void Take(char expected)
    {
        if (Peek() != expected)
        {
            throw Expected($"'{expected}'");
        }

        at++;
    }

    char Peek()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length ? text[at] : '\0';
    }

    FormatException Expected(string what) =>
        new(Peek() == '\0' ? $"{what} is missing at its end." : $"{what} is missing before '{text[at]}' (character {at + 1}).");
}
