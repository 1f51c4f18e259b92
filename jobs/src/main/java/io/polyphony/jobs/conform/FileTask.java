package io.polyphony.jobs.conform;

import io.polyphony.jobs.land.DeliveredFile;
import io.polyphony.jobs.land.FileSlice;
import io.polyphony.jobs.land.Header;
import io.polyphony.jobs.land.RowIterator;
import io.polyphony.jobs.land.SourceRow;
import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceFormat;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;

/** A file, or a part of it, to be read by one Spark task. */
record FileTask(
        int number, DeliveredFile file, FileSlice slice, Header header, SourceFormat format, List<SourceColumn> columns)
        implements Serializable {
    private static final int TRACE = 4;

    FileTask {
        columns = List.copyOf(columns);
    }

    /**
     * Its rows: file, line, whole or not, then the cells. The file is closed with the task.
     *
     * @param read hears how many there were
     */
    Iterator<Row> rows(RowsRead read) {
        RowIterator rows = RowIterator.open(file, slice, format, columns, header);
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> rows.close());
        return new Iterator<>() {
            private long count;

            @Override
            public boolean hasNext() {
                boolean more = rows.hasNext();
                if (!more) {
                    read.add(file.name(), slice, count);
                }
                return more;
            }

            @Override
            public Row next() {
                count++;
                return row(rows.next());
            }
        };
    }

    private Row row(SourceRow row) {
        Object[] values = new Object[TRACE + columns.size()];
        values[0] = file.name();
        values[1] = row.line();
        values[2] = row.whole();
        values[3] = number;
        for (int i = 0; i < columns.size(); i++) {
            values[TRACE + i] = row.cells().get(i);
        }
        return RowFactory.create(values);
    }
}
