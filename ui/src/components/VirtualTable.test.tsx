// @vitest-environment jsdom
import '../testing/dom';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { VirtualTable, type Column } from './VirtualTable';

const columns: readonly Column<number>[] = [{ key: 'n', title: 'Number', width: '1fr', cell: (row) => `row ${row}` }];

describe('a table of 5,000 rows', () => {
  it('draws few of them, and says how many there are', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => index + 1);
    render(<VirtualTable label="Rows" columns={columns} rows={rows} rowKey={(row) => row} empty="None" />);
    expect(screen.getByRole('table', { name: 'Rows' })).toHaveAttribute('aria-rowcount', '5001');
    const drawn = screen.getAllByRole('row');
    expect(drawn.length).toBeGreaterThan(5);
    expect(drawn.length).toBeLessThan(60);
    expect(screen.getByText('row 1')).toBeInTheDocument();
  });

  it('says so when it is empty', () => {
    render(<VirtualTable label="Rows" columns={columns} rows={[]} rowKey={(row) => row} empty="None" />);
    expect(screen.getByText('None')).toBeInTheDocument();
  });
});
