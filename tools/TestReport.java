import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Sums up what ran: java TestReport.java HOME OUTCOME, where OUTCOME is Maven's exit status. */
class TestReport {
    int run;
    int skipped;
    final List<String> failures = new ArrayList<>();
    final Map<String, Integer> reasons = new TreeMap<>();

    public static void main(String[] args) throws Exception {
        var home = Path.of(args[0]);
        var outcome = Integer.parseInt(args[1]);
        var total = new TestReport();
        System.out.println();
        for (var module : modules(home)) {
            var report = new TestReport();
            report.read(home.resolve(module).resolve("target/surefire-reports"));
            System.out.printf("%-18s %s%n", module, report.line());
            total.add(report);
        }
        total.reasons.forEach((why, tests) -> System.out.printf("skipped %d: %s%n", tests, why));
        total.failures.forEach(test -> System.out.println("failed: " + test));
        if (outcome != 0 && total.failures.isEmpty()) {
            System.out.println("failed: the build itself; target/test.log tells why");
            total.failures.add("the build");
            total.run++;
        }
        System.out.println(total.line());
        System.exit(outcome == 0 && total.failures.isEmpty() && total.run > 0 ? 0 : 1);
    }

    static List<String> modules(Path home) throws IOException {
        var named = java.util.regex.Pattern.compile("<module>(.*)</module>");
        return named.matcher(Files.readString(home.resolve("pom.xml")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    String line() {
        var passed = run - failures.size() - skipped;
        return "%d passed, %d failed, %d skipped".formatted(passed, failures.size(), skipped);
    }

    void read(Path directory) throws Exception {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var files = Files.newDirectoryStream(directory, "TEST-*.xml")) {
            for (var file : files) {
                var suite = DocumentBuilderFactory.newInstance().newDocumentBuilder();
                var tests = suite.parse(file.toFile()).getElementsByTagName("testcase");
                for (var i = 0; i < tests.getLength(); i++) {
                    count((Element) tests.item(i));
                }
            }
        }
    }

    void count(Element test) {
        run++;
        var skip = test.getElementsByTagName("skipped");
        if (skip.getLength() > 0) {
            skipped++;
            var why = reason((Element) skip.item(0));
            reasons.merge(why.isEmpty() ? name(test) : why, 1, Integer::sum);
        } else if (has(test, "failure") || has(test, "error")) {
            failures.add(name(test));
        }
    }

    /** An assumption's reason stands at the head of its trace, anything else's in the message. */
    static String reason(Element skip) {
        var message = skip.getAttribute("message");
        var told = message.isEmpty() ? skip.getTextContent().strip() : message;
        var line = told.lines().findFirst().orElse("");
        return line.replaceFirst("^.*(Assumption failed: |TestAbortedException: )", "")
                .replaceFirst("^skipped: ", "");
    }

    static boolean has(Element test, String child) {
        return test.getElementsByTagName(child).getLength() > 0;
    }

    static String name(Element test) {
        return test.getAttribute("classname") + "." + test.getAttribute("name");
    }

    void add(TestReport other) {
        run += other.run;
        skipped += other.skipped;
        failures.addAll(other.failures);
        other.reasons.forEach((why, tests) -> reasons.merge(why, tests, Integer::sum));
    }
}
