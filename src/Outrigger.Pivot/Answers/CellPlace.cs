namespace Outrigger.Pivot.Answers;

/// <summary>Where a group of rows meets a group of columns.</summary>
readonly record struct CellPlace(int RowLevel, int Row, int ColumnLevel, int Column);
