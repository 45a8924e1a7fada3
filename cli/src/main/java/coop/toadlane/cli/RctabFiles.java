package coop.toadlane.cli;

import coop.toadlane.tally.CvrSource;
import coop.toadlane.tally.Rctab;
import coop.toadlane.tally.RctabConfig;
import coop.toadlane.tally.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ExcelReaderException;

/** An RCTab configuration with the cast vote records it names: files, folders and archives. */
final class RctabFiles {
    private RctabFiles() {}

    /** What is wrong with the files, in words. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    /**
     * Reads the configuration and all its sources.
     *
     * @throws Wrong if any of them cannot be read whole
     */
    static Rctab read(Path file) throws Wrong {
        var config = value(file, RctabConfig.read(bytes(file)));
        var rctab = new Rctab(config);
        for (var source : config.sources()) {
            add(rctab, source, beside(file, source.path()));
        }
        return rctab;
    }

    private static Path beside(Path file, String path) throws Wrong {
        try {
            return file.toAbsolutePath().resolveSibling(path.replace('\\', '/')).normalize();
        } catch (InvalidPathException e) {
            throw new Wrong(file + ": '" + path + "' is no path");
        }
    }

    private static void add(Rctab rctab, CvrSource source, Path path) throws Wrong {
        if (source.provider() != CvrSource.Provider.ESS) {
            value(path, rctab.add(source, files(path)));
            return;
        }
        if (!Files.isRegularFile(path)) {
            throw new Wrong(path + ": there is no such file");
        }
        try (var sheet = new Sheet(path)) {
            value(path, rctab.addSheet(source, sheet.rows()));
        } catch (IOException | ExcelReaderException e) {
            throw new Wrong(path + ": couldn't read it as a workbook (.xlsx): " + e.getMessage());
        }
    }

    private static <T> T value(Path file, Reading<T> reading) throws Wrong {
        return switch (reading) {
            case Reading.Read<T>(var value) -> value;
            case Reading.Broken<T> broken -> throw new Wrong(file + ": " + broken.message());
        };
    }

    private static SortedMap<String, byte[]> files(Path path) throws Wrong {
        var files = new TreeMap<String, byte[]>();
        if (Files.isDirectory(path)) {
            try (var list = Files.list(path)) {
                for (var file : list.filter(Files::isRegularFile).toList()) {
                    files.put(String.valueOf(file.getFileName()), bytes(file));
                }
            } catch (IOException e) {
                throw new Wrong(path + ": couldn't list it: " + e.getMessage());
            }
        } else if (path.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            unzip(path, files);
        } else {
            files.put(String.valueOf(path.getFileName()), bytes(path));
        }
        return files;
    }

    private static void unzip(Path path, SortedMap<String, byte[]> files) throws Wrong {
        try (var zip = new ZipInputStream(Files.newInputStream(path))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    var name = entry.getName().replace('\\', '/');
                    name = name.substring(name.lastIndexOf('/') + 1);
                    if (files.put(name, zip.readAllBytes()) != null) {
                        throw new Wrong(path + ": " + name + " is in it twice");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Wrong(path + ": couldn't unzip it: " + e.getMessage());
        }
        if (files.isEmpty()) {
            throw new Wrong(path + ": there is nothing in this archive");
        }
    }

    private static byte[] bytes(Path file) throws Wrong {
        if (!Files.exists(file)) {
            throw new Wrong(file + ": there is no such file");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Wrong(file + ": couldn't read it: " + e.getMessage());
        }
    }
}
