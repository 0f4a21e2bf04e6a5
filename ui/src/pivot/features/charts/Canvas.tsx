import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix';
import { useEffect, useRef } from 'react';
import type { ChartKind, ChartView } from '../../engine/protocol';
import styles from './charts.module.css';
import { configOf } from './chartData';
import { usePalette } from './palette';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, MatrixController, MatrixElement, PointElement, Tooltip);

/** Draws the chart on the screen as a PNG. */
export type Picture = () => Promise<Blob | undefined>;

interface CanvasProps {
  kind: ChartKind;
  chart: ChartView;
  label: string;
  onPicture: (picture: Picture | undefined) => void;
}

/** A chart, drawn. What it says stands in the table after it as well. */
export function Canvas({ kind, chart, label, onPicture }: CanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  useEffect(() => {
    if (!canvas.current) return;
    const drawn = new Chart(canvas.current, configOf(kind, chart, palette));
    return () => drawn.destroy();
  }, [kind, chart, palette]);
  useEffect(() => {
    onPicture(() => pictureOf(canvas.current, palette.surface));
    return () => onPicture(undefined);
  }, [onPicture, palette]);
  return (
    <div className={styles.canvas}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}

/** The canvas on the page's own background: a picture without one cannot be read in every program. */
function pictureOf(canvas: HTMLCanvasElement | null, background: string): Promise<Blob | undefined> {
  const page = document.createElement('canvas');
  const context = page.getContext('2d');
  if (!canvas || !context) return Promise.resolve(undefined);
  const margin = 24;
  page.width = canvas.width + 2 * margin;
  page.height = canvas.height + 2 * margin;
  context.fillStyle = background;
  context.fillRect(0, 0, page.width, page.height);
  context.drawImage(canvas, margin, margin);
  return new Promise((resolve) => page.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}
