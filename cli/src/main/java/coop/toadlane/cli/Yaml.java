package coop.toadlane.cli;

import java.io.Reader;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML as maps, lists and texts alone: every scalar stays the text it was, so that no amount
 * passes through binary floating point and no date is guessed.
 */
final class Yaml {
    private Yaml() {}

    /** What is wrong in a file, with line and column where known. */
    static final class Malformed extends Exception {
        Malformed(String message) {
            super(message);
        }
    }

    static Object read(Reader in) throws Malformed {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        var dumper = new DumperOptions();
        var yaml =
                new org.yaml.snakeyaml.Yaml(
                        new SafeConstructor(options),
                        new Representer(dumper),
                        dumper,
                        options,
                        new TextOnly());
        try {
            Object tree = yaml.load(in);
            return tree == null ? "" : tree;
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var place =
                    mark == null
                            ? ""
                            : "line "
                                    + (mark.getLine() + 1)
                                    + ", column "
                                    + (mark.getColumn() + 1)
                                    + ": ";
            throw new Malformed(place + e.getProblem());
        } catch (YAMLException e) {
            throw new Malformed(String.valueOf(e.getMessage()));
        }
    }

    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // No text means anything but itself.
        }
    }
}
