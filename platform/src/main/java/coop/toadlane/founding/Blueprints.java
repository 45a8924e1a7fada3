package coop.toadlane.founding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The blueprints that come with the house: one file each, in the order of their numbers. */
@Component
public class Blueprints {
    private static final String CHART = "chart";
    private static final String USUAL = "usual";
    private static final Set<String> COMMON = Set.of(CHART, USUAL);
    private final List<Blueprint> all;
    private final Blueprint chart;
    private final Blueprint usual;

    Blueprints() throws IOException {
        var files =
                new PathMatchingResourcePatternResolver().getResources("classpath:blueprints/*");
        var read =
                Stream.of(files)
                        .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                        .map(Blueprints::read)
                        .toList();
        all = read.stream().filter(blueprint -> !COMMON.contains(blueprint.id())).toList();
        chart = named(CHART, read);
        usual = named(USUAL, read);
    }

    public List<Blueprint> all() {
        return all;
    }

    public Optional<Blueprint> find(String id) {
        return all.stream().filter(blueprint -> blueprint.id().equals(id)).findFirst();
    }

    private static Blueprint named(String id, List<Blueprint> read) {
        return read.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** What a founding after the blueprint asks, in the founders' language. */
    List<Question> questions(Blueprint blueprint, String language) {
        return new Usual(usual.questions("before", language), usual.questions("after", language))
                .around(blueprint.questions(language), blueprint.rules(language));
    }

    /** The usual accounts, then the blueprint's own. */
    List<Charted> chart(Blueprint blueprint, String language) {
        return Stream.concat(
                        chart.accounts(language).stream(), blueprint.accounts(language).stream())
                .toList();
    }

    /** A file {@code 10-drivers.yaml} holds the blueprint {@code drivers}. */
    private static Blueprint read(Resource file) {
        var id = String.valueOf(file.getFilename()).replaceAll("^[0-9]+-|\\.yaml$", "");
        try (var in = file.getInputStream()) {
            Map<String, ?> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return Blueprint.of(id, tree);
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't read the blueprint " + id, e);
        }
    }
}
