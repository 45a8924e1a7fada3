package coop.toadlane;

import java.nio.file.Path;

/** What the command line asks for: to start, to be helped, or something nobody understands. */
sealed interface Options {
    record Start(Path data, int port, boolean demo) implements Options {}

    record Help() implements Options {}

    record Wrong(String reason) implements Options {}

    String USAGE =
            """
            usage: toadlane run [--data DIR] [--port N] [--demo]

              --data DIR   where the database, the keys and the logs are kept (default: ./data)
              --port N     the port to listen on, 1 to 65535, or 0 for any free one (default: 8080)
              --demo       opens with a lively demo co-op and prints its sign-ins

            TOADLANE_DATABASE_URL, with TOADLANE_DATABASE_USER and TOADLANE_DATABASE_PASSWORD,
            uses your own PostgreSQL (15 or newer). Read on in docs/production.md.
            """;

    static Options parse(String... args) {
        var data = Path.of("data");
        var port = 8080;
        var demo = false;
        for (var i = 0; i < args.length; i++) {
            var option = args[i];
            switch (option) {
                case "--help", "-h" -> {
                    return new Help();
                }
                case "--demo" -> demo = true;
                case "--data", "--port" -> {
                    if (++i == args.length) {
                        return new Wrong(option + " needs a value after it.");
                    }
                    if (option.equals("--data")) {
                        data = Path.of(args[i]);
                    } else if (isPort(args[i])) {
                        port = Integer.parseInt(args[i]);
                    } else {
                        return new Wrong("--port takes a number from 0 to 65535, not " + args[i]);
                    }
                }
                default -> {
                    return new Wrong("There is no option " + option);
                }
            }
        }
        return new Start(data, port, demo);
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535;
    }
}
