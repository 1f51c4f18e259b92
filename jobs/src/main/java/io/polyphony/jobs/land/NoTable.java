package io.polyphony.jobs.land;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that hold no table, whatever they are called, told by their bytes: pictures, documents, what is encrypted. */
final class NoTable {
    private static final int LOOKED_AT = 8_192;
    private static final byte[] PARQUET = {'P', 'A', 'R', '1'};
    private static final List<String> WORKBOOKS = List.of("Workbook", "WORKBOOK", "Book", "BOOK");

    private NoTable() {}

    /** What the file is instead of a table; empty: it may be one. @throws IOException if it can't be read */
    static Optional<String> of(Path file) throws IOException {
        byte[] start = start(file);
        if (FileKind.isGzip(file.toString()) || startsWith(start, PARQUET)) {
            return Optional.empty();
        }
        return switch (FileMagic.valueOf(start)) {
            case PDF -> Optional.of("is a PDF document");
            case JPEG, PNG, GIF, TIFF, BMP, WMF, EMF -> Optional.of("is a picture");
            case HTML -> Optional.of("is a web page");
            case RTF, WORD2, MSWRITE -> Optional.of("is a text document");
            case OLE2 -> compound(file);
            case OOXML -> archive(file);
            case UNKNOWN -> isText(start) ? Optional.empty() : Optional.of("is neither text nor a workbook");
            default -> Optional.empty();
        };
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LOOKED_AT);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(Arrays.copyOf(bytes, start.length), start);
    }

    /** Text has no byte 0. */
    private static boolean isText(byte[] start) {
        for (byte b : start) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> compound(Path file) {
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = compound.getRoot();
            if (root.hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
                return Optional.of("is encrypted");
            }
            return WORKBOOKS.stream().anyMatch(root::hasEntry)
                    ? Optional.empty()
                    : Optional.of("is an office document, but no workbook");
        } catch (IOException | RuntimeException e) {
            return Optional.of("is no sound office document");
        }
    }

    private static Optional<String> archive(Path file) {
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream().map(ZipEntry::getName).forEach(names::add);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("is no sound archive or workbook");
        }
        if (names.stream().anyMatch(n -> n.startsWith("xl/"))) {
            return Optional.empty();
        }
        boolean document = names.stream().anyMatch(n -> n.startsWith("word/") || n.startsWith("ppt/"));
        return Optional.of(document ? "is an office document, but no workbook" : "is an archive that is not unpacked");
    }
}
