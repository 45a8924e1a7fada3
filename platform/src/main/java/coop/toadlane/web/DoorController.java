package coop.toadlane.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door of the server: what this is, and who lives here. */
@Controller
final class DoorController {
    private final FrameFacts facts;

    DoorController(ObjectProvider<FrameFacts> facts) {
        this.facts = facts.getIfAvailable(PathFacts::new);
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("coops", facts.coops());
        return "web/door";
    }
}
