package coop.toadlane.notices;

import coop.toadlane.people.MailChoices;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Stops letters of a kind, by the link in one of them: also by a mail program (RFC 8058). */
@Controller
class StopController {
    private final JdbcClient jdbc;
    private final Addressees addressees;
    private final MailChoices choices;

    StopController(JdbcClient jdbc, Addressees addressees, MailChoices choices) {
        this.jdbc = jdbc;
        this.addressees = addressees;
        this.choices = choices;
    }

    @GetMapping("/letters/{stop}")
    String ask(@PathVariable UUID stop, Model model) {
        return show(mail(stop), false, model);
    }

    @PostMapping("/letters/{stop}")
    String stop(@PathVariable UUID stop, Model model) {
        var mail = mail(stop);
        addressees
                .of(mail)
                .map(Addressee::person)
                .ifPresent(person -> choices.refuse(person, mail.topic()));
        return show(mail, true, model);
    }

    private static String show(Mail mail, boolean stopped, Model model) {
        model.addAttribute("topic", mail.topic());
        model.addAttribute("stop", mail.stop().toString());
        model.addAttribute("stopped", stopped);
        return "notices/stop";
    }

    private Mail mail(UUID stop) {
        return jdbc.sql("select * from mails where stop = ?")
                .param(stop)
                .query(Mail::of)
                .optional()
                .filter(mail -> !mail.topic().owed())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
