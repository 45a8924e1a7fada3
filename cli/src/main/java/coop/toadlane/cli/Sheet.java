package coop.toadlane.cli;

import coop.toadlane.tally.Rctab;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an Excel workbook (.xlsx), row by row, so that it need not fit in memory. */
final class Sheet implements AutoCloseable {
    private final ReadableWorkbook workbook;
    private final Stream<Row> rows;

    /**
     * @throws IOException if it is no workbook, too
     */
    Sheet(Path file) throws IOException {
        this.workbook = opened(file.toFile());
        try {
            this.rows = workbook.getFirstSheet().openStream();
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e instanceof IOException io ? io : new IOException(e.getMessage(), e);
        }
    }

    private static ReadableWorkbook opened(File file) throws IOException {
        try {
            return new ReadableWorkbook(file);
        } catch (ExcelReaderException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The rows, once. */
    Iterable<Rctab.SheetRow> rows() {
        return () -> rows.map(Sheet::row).iterator();
    }

    private static Rctab.SheetRow row(Row row) {
        var cells = new ArrayList<>(Collections.nCopies(row.getCellCount(), ""));
        for (var cell : row) {
            if (cell != null) {
                cells.set(cell.getColumnIndex(), cell.getText() == null ? "" : cell.getText());
            }
        }
        return new Rctab.SheetRow(row.getRowNum(), cells);
    }

    @Override
    public void close() throws IOException {
        rows.close();
        workbook.close();
    }
}
