package coop.toadlane.demo;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Coops;
import coop.toadlane.web.Players;
import java.io.PrintStream;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Plays the demo co-op's year if it has not been played, before the first visitor comes, and says
 * how to sign in.
 */
@Component
@ConditionalOnProperty(name = "toadlane.demo", havingValue = "true")
class Demo implements SmartInitializingSingleton, Players {
    static final CoopId COOP = new CoopId("sunrise-drivers");
    private final Coops coops;
    private final ObjectProvider<Year> year;

    Demo(Coops coops, ObjectProvider<Year> year) {
        this.coops = coops;
        this.year = year;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (coops.find(COOP).isEmpty()) {
            System.out.println("Inventing a year of Sunrise Drivers…");
            year.getObject().play();
        }
        tell(System.out);
    }

    /** The sign-ins, as a short table. */
    private static void tell(PrintStream out) {
        out.println(
                "The demo co-op is at /c/" + COOP + "; everything in it is made up. Sign in as");
        line(out, "the secretary", Cast.name(Cast.SECRETARY));
        line(out, "the treasurer", Cast.name(Cast.TREASURER));
        line(out, "a driver", Cast.name(Cast.DRIVER));
        line(out, "an applicant", Cast.APPLICANT);
        out.println("  each with the password  " + Cast.PASSWORD);
    }

    private static void line(PrintStream out, String who, String name) {
        out.println("  %-14s %-18s %s".formatted(who, name, Cast.email(name)));
    }

    /** Those a visitor may play with one press of a button. */
    @Override
    public List<Player> all() {
        return List.of(
                player("driver", Cast.DRIVER),
                player("treasurer", Cast.TREASURER),
                player("secretary", Cast.SECRETARY));
    }

    private static Player player(String role, int number) {
        var name = Cast.name(number);
        return new Player(role, name, Cast.email(name), Cast.PASSWORD);
    }

    /** Those who can sign in. */
    static List<String> players() {
        return List.of(
                Cast.name(Cast.SECRETARY),
                Cast.name(Cast.TREASURER),
                Cast.name(Cast.DRIVER),
                Cast.APPLICANT);
    }
}
