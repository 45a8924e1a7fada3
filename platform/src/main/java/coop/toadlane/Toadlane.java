package coop.toadlane;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server. */
@SpringBootApplication
public class Toadlane {

    public static void main(String[] args) {
        SpringApplication.run(Toadlane.class, args);
    }
}
