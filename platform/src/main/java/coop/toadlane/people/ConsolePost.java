package coop.toadlane.people;

import java.io.PrintStream;

/** Where no mail server is configured, whoever runs the server reads the letters. */
class ConsolePost implements Post {

    private final PrintStream console;

    ConsolePost(PrintStream console) {
        this.console = console;
    }

    @Override
    public void send(Letter letter) {
        var frame = "-".repeat(72);
        console.println(
                """
                +%s
                | No mail server is configured, so this letter stops here.
                | To: %s
                | Subject: %s
                |
                %s
                +%s\
                """
                        .formatted(
                                frame,
                                letter.to(),
                                letter.subject(),
                                letter.text().indent(1).replaceAll("(?m)^", "|").strip(),
                                frame));
    }

    /** A letter that only the console saw has reached nobody. */
    @Override
    public Delivery deliver(Letter letter) {
        send(letter);
        return new Delivery.Refused("no-server");
    }

    @Override
    public boolean toConsole() {
        return true;
    }
}
