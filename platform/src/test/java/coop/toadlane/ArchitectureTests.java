package coop.toadlane;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {
    /** The cores stand below the floors: Maven itself keeps them from importing the house. */
    private final ApplicationModules rooms =
            ApplicationModules.of(
                    Toadlane.class,
                    resideInAnyPackage(
                            "coop.toadlane.money..",
                            "coop.toadlane.tally..",
                            "coop.toadlane.minutebook..",
                            "coop.toadlane.record.."));

    @Test
    void importsRunDownwardsOnlyAndThereAreNoCircles() {
        assertThat(rooms.stream().count()).isGreaterThanOrEqualTo(9);
        rooms.verify();
    }
}
