package io.polyphony.jobs.survey;

import io.polyphony.jobs.land.DateOrder;
import io.polyphony.jobs.land.DeliveredFile;
import io.polyphony.jobs.land.Header;
import io.polyphony.jobs.land.RowIterator;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.mapping.SourceColumn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Whether a file's dates tell if their months come first: 3/31/2026 does, 3/4/2026 does not. */
public enum DatesSeen {
    /** No date that could be read two ways. */
    NONE,
    /** A second number is no month. */
    MONTH_FIRST,
    /** A first number is no month. */
    DAY_FIRST,
    /** Every date is one either way. */
    EITHER,
    /** The file has both, so none of both orders reads it. */
    BOTH;

    private static final Pattern DATE = Pattern.compile("\\s*(\\d{1,2})/(\\d{1,2})/\\d{4}.*");
    private static final int MONTHS = 12;

    /** What the dates of a source's files tell, where its mapping has them with the month first. */
    static DatesSeen of(Source source) {
        List<SourceColumn> columns = source.mapping().columns();
        int[] places = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).isOfTwoOrders())
                .toArray();
        DatesSeen seen = NONE;
        if (places.length > 0) {
            for (DeliveredFile file : source.files()) {
                seen = seen.and(of(source, file, places));
            }
        }
        return seen;
    }

    private static DatesSeen of(Source source, DeliveredFile file, int[] places) {
        DatesSeen seen = NONE;
        Header header = Header.of(source, file);
        try (RowIterator rows = RowIterator.open(
                file, source.mapping().format(), source.mapping().columns(), header)) {
            while (rows.hasNext()) {
                List<String> cells = rows.next().cells();
                for (int place : places) {
                    seen = seen.and(of(cells.get(place)));
                }
            }
        }
        return seen;
    }

    /** What one cell tells. */
    static DatesSeen of(String cell) {
        Matcher date = DATE.matcher(cell == null ? "" : cell);
        if (!date.matches()) {
            return NONE;
        }
        boolean day = Integer.parseInt(date.group(1)) > MONTHS;
        boolean month = Integer.parseInt(date.group(2)) > MONTHS;
        return day == month ? EITHER : day ? DAY_FIRST : MONTH_FIRST;
    }

    /** What both tell together. */
    DatesSeen and(DatesSeen other) {
        if (this == other || other == NONE || (other == EITHER && this != NONE)) {
            return this;
        }
        return this == NONE || this == EITHER ? other : BOTH;
    }

    /** The order that they prove, if they prove one. */
    public Optional<DateOrder> order() {
        return switch (this) {
            case MONTH_FIRST -> Optional.of(DateOrder.MONTH_FIRST);
            case DAY_FIRST -> Optional.of(DateOrder.DAY_FIRST);
            case NONE, EITHER, BOTH -> Optional.empty();
        };
    }
}
