package io.polyphony.jobs.conform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.DateUtil;

/** Workbooks of two sheets, the meant one behind another; numbers and dates are sometimes text and sometimes not. */
final class InverseWorkbook {
    private static final short DATE = 14;
    private static final String NUMBER = "-?(0|[1-9]\\d{0,14})";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
            + "<xf numFmtId=\"" + DATE + "\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    private InverseWorkbook() {}

    static Path xls(Path file, String sheet, List<List<InverseCell>> lines, InverseValues values) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            HSSFCellStyle date = workbook.createCellStyle();
            date.setDataFormat(DATE);
            var meant = workbook.createSheet(sheet);
            workbook.createSheet("Notes");
            if (!sheet.equals("Sheet1")) {
                workbook.setSheetOrder("Notes", 0);
            }
            for (int i = 0; i < lines.size(); i++) {
                var row = meant.createRow(i);
                for (int j = 0; j < lines.get(i).size(); j++) {
                    write(row.createCell(j), lines.get(i).get(j), date, values);
                }
            }
            workbook.write(out);
        }
        return file;
    }

    private static void write(HSSFCell at, InverseCell cell, HSSFCellStyle date, InverseValues values) {
        if (cell.date() && values.oneIn(3)) {
            at.setCellValue(LocalDate.parse(cell.read()));
            at.setCellStyle(date);
        } else if (cell.written().matches(NUMBER) && values.oneIn(2)) {
            at.setCellValue(Double.parseDouble(cell.written()));
        } else {
            at.setCellValue(cell.written());
        }
    }

    static Path xlsx(Path file, String sheet, List<List<InverseCell>> lines, InverseValues values) throws IOException {
        boolean first = sheet.equals("Sheet1");
        boolean styled = values.oneIn(2);
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            data.append("<row r=\"").append(i + 1).append("\">");
            for (int j = 0; j < lines.get(i).size(); j++) {
                data.append(xml(
                        "r=\"" + (char) ('A' + j) + (i + 1) + "\"", lines.get(i).get(j), styled, values));
            }
            data.append("</row>");
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + part("/xl/workbook.xml", "sheet.main")
                            + part("/xl/worksheets/1.xml", "worksheet")
                            + part("/xl/worksheets/2.xml", "worksheet")
                            + (styled ? part("/xl/styles.xml", "styles") : "") + "</Types>");
            if (styled) {
                put(zip, "xl/styles.xml", STYLES);
            }
            put(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            put(zip, "xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/1.xml", "worksheets/2.xml"));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                            + named(first ? sheet : "Notes", 1) + named(first ? "Notes" : sheet, 2)
                            + "</sheets></workbook>");
            put(zip, "xl/worksheets/" + (first ? 1 : 2) + ".xml", worksheet(data.toString()));
            put(zip, "xl/worksheets/" + (first ? 2 : 1) + ".xml", worksheet(""));
        }
        return file;
    }

    private static String xml(String place, InverseCell cell, boolean styled, InverseValues values) {
        if (styled && cell.date() && values.oneIn(3)) {
            double day = DateUtil.getExcelDate(LocalDate.parse(cell.read()));
            return "<c " + place + " s=\"1\"><v>" + (long) day + "</v></c>";
        }
        if (cell.written().matches(NUMBER) && values.oneIn(2)) {
            return "<c " + place + "><v>" + cell.written() + "</v></c>";
        }
        return "<c " + place + " t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + StringEscapeUtils.escapeXml10(cell.written()) + "</t></is></c>";
    }

    private static String part(String name, String type) {
        return "<Override PartName=\"" + name + "\" ContentType=\"application/vnd.openxmlformats-officedocument"
                + ".spreadsheetml." + type + "+xml\"/>";
    }

    private static String named(String sheet, int id) {
        return "<sheet name=\"" + sheet + "\" sheetId=\"" + id + "\" r:id=\"r" + id + "\"/>";
    }

    private static String worksheet(String data) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + data + "</sheetData></worksheet>";
    }

    private static String relations(String type, String... targets) {
        StringBuilder all = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < targets.length; i++) {
            all.append("<Relationship Id=\"r" + (i + 1) + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\""
                    + targets[i] + "\"/>");
        }
        return all.append("</Relationships>").toString();
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
