package io.polyphony.jobs.land;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers of spreadsheet cells as text: dates as ISO 8601, whole numbers in digits. */
final class CellNumber {
    /** A cell keeps so many digits; the rest of a longer number is lost. */
    private static final int KEPT_DIGITS = 15;

    private static final MathContext SHOWN = new MathContext(6);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private CellNumber() {}

    /**
     * The number as text.
     *
     * @param number the value
     * @param formatId id of the cell's format
     * @param format the cell's format; null: none
     * @param from1904 days are counted from 1904
     * @return a number of more digits than a cell keeps comes as {@code 1.22158E+17}, which typing knows to be spoilt
     */
    static String text(BigDecimal number, int formatId, String format, boolean from1904) {
        if (format != null
                && DateUtil.isADateFormat(formatId, format)
                && DateUtil.isValidExcelDate(number.doubleValue())) {
            LocalDateTime time = DateUtil.getLocalDateTime(number.doubleValue(), from1904, true);
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : MOMENT.format(time);
        }
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.precision() - plain.scale() > KEPT_DIGITS) {
            BigDecimal rounded = plain.round(SHOWN).stripTrailingZeros();
            String digits = rounded.unscaledValue().abs().toString();
            String tail = digits.length() > 1 ? "." + digits.substring(1) : "";
            return (rounded.signum() < 0 ? "-" : "") + digits.charAt(0) + tail + "E+"
                    + (rounded.precision() - rounded.scale() - 1);
        }
        return plain.toPlainString();
    }
}
