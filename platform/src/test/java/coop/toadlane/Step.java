package coop.toadlane;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** One step of a {@link Conversation}, as its file has it. */
sealed interface Step {

    int line();

    String title();

    /** From here on another browser speaks. */
    record As(int line, String who) implements Step {
        @Override
        public String title() {
            return line + ": as " + who;
        }
    }

    /** Time has passed. */
    record Time(int line, String instant) implements Step {
        @Override
        public String title() {
            return line + ": it is " + instant;
        }
    }

    /** A letter arrives. */
    record Letter(int line, String to, Expected expected) implements Step {
        @Override
        public String title() {
            return line + ": a letter to " + to;
        }
    }

    /**
     * A request and its answer.
     *
     * @param without hidden fields not to send
     * @param files by field; a name and a text each
     */
    record Request(
            int line,
            String method,
            String path,
            Map<String, String> headers,
            List<Map.Entry<String, String>> fields,
            Set<String> without,
            Map<String, Upload> files,
            String json,
            int status,
            String redirect,
            Expected expected)
            implements Step {

        record Upload(String name, String text) {}

        @Override
        public String title() {
            return line + ": " + method + " " + path;
        }

        Request filled(UnaryOperator<String> fill) {
            var filledHeaders = new LinkedHashMap<String, String>();
            headers.forEach((name, value) -> filledHeaders.put(name, fill.apply(value)));
            var filledFiles = new LinkedHashMap<String, Upload>();
            files.forEach((name, file) ->
                    filledFiles.put(name, new Upload(file.name(), fill.apply(file.text()))));
            return new Request(
                    line,
                    method,
                    fill.apply(path),
                    filledHeaders,
                    fields.stream()
                            .map(field -> Map.entry(field.getKey(), fill.apply(field.getValue())))
                            .toList(),
                    without,
                    filledFiles,
                    fill.apply(json),
                    status,
                    redirect,
                    expected);
        }

        void checkStatus(Browser.Answer answer, String filledRedirect) {
            if (answer.status() != status) {
                throw new AssertionError(
                        "expected %d, got %d %s\n%s"
                                .formatted(
                                        status,
                                        answer.status(),
                                        answer.location(),
                                        Expected.text(answer.body())));
            }
            if (!filledRedirect.isEmpty() && !Expected.like(filledRedirect, answer.location())) {
                throw new AssertionError(
                        "expected a way to %s, got %s"
                                .formatted(filledRedirect, answer.location()));
            }
        }
    }

    static List<Step> read(List<String> lines) {
        return new Reader(lines).read();
    }

    /** Reads a conversation line by line. */
    final class Reader {
        private static final Pattern METHOD =
                Pattern.compile("(GET|HEAD|POST|PUT|PATCH|DELETE) (\\S+)");
        private static final Pattern STATUS = Pattern.compile("([1-5]\\d\\d)(?: (\\S+))?");
        private static final Pattern FIELD = Pattern.compile("([\\w.\\[\\]-]+) = ?(.*)");
        private static final Pattern FILE = Pattern.compile("([\\w.-]+) @ (\\S+)");
        private static final Pattern HEADER = Pattern.compile("([A-Z][\\w-]*): (.*)");

        private final List<String> lines;
        private int at;

        Reader(List<String> lines) {
            this.lines = lines;
        }

        List<Step> read() {
            var steps = new ArrayList<Step>();
            while (at < lines.size()) {
                var line = lines.get(at).strip();
                at++;
                if (line.isEmpty() || line.startsWith("#") || line.startsWith("==")) {
                    continue;
                }
                if (line.startsWith("AS ")) {
                    steps.add(new As(at, line.substring(3)));
                } else if (line.startsWith("IT IS ")) {
                    steps.add(new Time(at, line.substring(6)));
                } else if (line.startsWith("LETTER ")) {
                    steps.add(new Letter(at, line.substring(7), expected()));
                } else {
                    steps.add(request(line));
                }
            }
            return steps;
        }

        private Request request(String first) {
            var start = at;
            var method = METHOD.matcher(first);
            if (!method.matches()) {
                throw wrong("no request", first);
            }
            var headers = new LinkedHashMap<String, String>();
            var fields = new ArrayList<Map.Entry<String, String>>();
            var without = new LinkedHashSet<String>();
            var files = new LinkedHashMap<String, Request.Upload>();
            var json = new StringBuilder();
            while (at < lines.size()) {
                var line = lines.get(at).strip();
                at++;
                var status = STATUS.matcher(line);
                if (status.matches()) {
                    return new Request(
                            start,
                            method.group(1),
                            method.group(2),
                            headers,
                            fields,
                            without,
                            files,
                            json.toString(),
                            Integer.parseInt(status.group(1)),
                            status.group(2) == null ? "" : status.group(2),
                            expected());
                }
                if (!json.isEmpty() || line.startsWith("{") || line.startsWith("[")) {
                    json.append(line).append('\n');
                } else {
                    part(line, headers, fields, without, files);
                }
            }
            throw wrong("a request without an answer", first);
        }

        private void part(
                String line,
                Map<String, String> headers,
                List<Map.Entry<String, String>> fields,
                Set<String> without,
                Map<String, Request.Upload> files) {
            var field = FIELD.matcher(line);
            var file = FILE.matcher(line);
            var header = HEADER.matcher(line);
            if (line.startsWith("- ")) {
                without.add(line.substring(2));
            } else if (file.matches()) {
                files.put(file.group(1), new Request.Upload(file.group(2), indented()));
            } else if (header.matches()) {
                headers.put(header.group(1), header.group(2));
            } else if (field.matches()) {
                fields.add(Map.entry(field.group(1), field.group(2)));
            } else if (!line.startsWith("#")) {
                throw wrong("part of no request", line);
            }
        }

        private String indented() {
            var text = new StringBuilder();
            while (at < lines.size() && lines.get(at).startsWith("  ")) {
                text.append(lines.get(at).substring(2)).append('\n');
                at++;
            }
            return text.toString();
        }

        /** All up to the next empty line. */
        private Expected expected() {
            var wanted = new ArrayList<String>();
            while (at < lines.size() && !lines.get(at).isBlank()) {
                if (!lines.get(at).startsWith("#")) {
                    wanted.add(lines.get(at).strip());
                }
                at++;
            }
            return new Expected(wanted);
        }

        private IllegalArgumentException wrong(String what, String line) {
            return new IllegalArgumentException("line %d: %s: %s".formatted(at, what, line));
        }
    }
}
