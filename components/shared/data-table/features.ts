import {
  columnVisibilityFeature,
  createColumnHelper,
  metaHelper,
  type ReactTable,
  type RowData,
  rowSelectionFeature,
  type TableOptions,
  tableFeatures,
} from '@tanstack/react-table';

/** What a column says about itself beside its cells. */
export type ColumnMeta = {
  /** Its name in the header and in the chooser. */
  label: string;
  /** Numbers stand right, in figures of one width, and show their largest first. */
  numeric?: boolean;
  /** Never hidden: without it one could not tell the rows apart. */
  fixed?: boolean;
};

/** Sorting, filtering and paging are the database's work; the table itself only shows and chooses. */
export const features = tableFeatures({
  columnVisibilityFeature,
  rowSelectionFeature,
  columnMeta: metaHelper<ColumnMeta>(),
});

export type Features = typeof features;
export type DataColumn<Row extends RowData> = TableOptions<Features, Row>['columns'][number];
export type TableOf<Row extends RowData> = ReactTable<Features, Row>;

/** Where `<noun>-columns.tsx` begins. */
export const columnsOf = <Row extends RowData>() => createColumnHelper<Features, Row>();
