package coop.toadlane.elections;

import coop.toadlane.members.Answers;
import coop.toadlane.members.Key;
import coop.toadlane.members.Seat;
import coop.toadlane.words.Complaint;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a nominee says of themselves, sent by program. */
@RestController
class StatementApi {
    private final Elections elections;
    private final CandidateStatements statements;
    private final Texts texts;

    StatementApi(Elections elections, CandidateStatements statements, Texts texts) {
        this.elections = elections;
        this.statements = statements;
        this.texts = texts;
    }

    /** The words; a newer statement takes the place of the one before. */
    record Stating(String statement) {}

    @PostMapping("/api/c/{coop}/elections/{number:\\d{1,9}}/statement")
    ResponseEntity<?> state(
            Seat seat,
            @PathVariable int number,
            @RequestHeader(Key.HEADER) Key key,
            @RequestBody Stating stating,
            Locale speaks) {
        seat.mustBeMember();
        if (elections.find(seat.coop(), number).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var words = texts.in(speaks);
        var said = stating.statement();
        if (said.isBlank() || said.length() > CandidateStatements.LONGEST) {
            var wrong = words.t("elections.statement.wrong", CandidateStatements.LONGEST);
            return Complaint.of(words, new Mistakes().add("statement", wrong));
        }
        return Answers.of(statements.state(seat, key.value(), number, said), words);
    }
}
