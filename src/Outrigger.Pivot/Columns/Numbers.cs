namespace Outrigger.Pivot.Columns;

/// <summary>A numeric column as kernels read it: arrays to add up without asking of each row whether it has a value.</summary>
/// <param name="count">Rows; the arrays may be longer.</param>
/// <param name="values">NaN where a row has none.</param>
/// <param name="complete">True when every row has a value.</param>
sealed class Numbers(int count, double[] values, bool complete)
{
    double[]? filled = complete ? values : null;
    byte[]? given;

    public double[] Values => values;

    public bool Complete => complete;

    /// <summary>0 where a row has none.</summary>
    public double[] Filled => filled ??= Fill();

    /// <summary>1 for each row that has a value, 0 for the others.</summary>
    public byte[] Given => given ??= Note();

    double[] Fill()
    {
        var zeroed = new double[count];
        for (var row = 0; row < zeroed.Length; row++)
        {
            var value = values[row];
            zeroed[row] = double.IsNaN(value) ? 0 : value;
        }

        return zeroed;
    }

    byte[] Note()
    {
        var noted = new byte[count];
        for (var row = 0; row < noted.Length; row++)
        {
            noted[row] = double.IsNaN(values[row]) ? (byte)0 : (byte)1;
        }

        return noted;
    }
}
