package coop.toadlane.charter;

import coop.toadlane.members.Seat;
import coop.toadlane.words.Texts;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The rulebook, for anybody to read. */
@Controller
class CharterController {
    private final Charters charters;
    private final Texts texts;

    CharterController(Charters charters, Texts texts) {
        this.charters = charters;
        this.texts = texts;
    }

    @GetMapping("/c/{coop}/rulebook")
    String show(Seat seat, Locale speaks, Model model) {
        model.addAttribute("charter", charters.of(seat, texts.in(speaks)));
        return "charter/rulebook";
    }
}
