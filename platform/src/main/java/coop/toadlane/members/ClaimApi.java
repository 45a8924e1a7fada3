package coop.toadlane.members;

import coop.toadlane.people.Particulars;
import coop.toadlane.people.Person;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever stands in an older register under their own address takes up that membership. */
@RestController
@RequestMapping("/api/c/{coop}")
class ClaimApi {
    private final Claims claims;
    private final Members members;
    private final Particulars particulars;

    ClaimApi(Claims claims, Members members, Particulars particulars) {
        this.claims = claims;
        this.members = members;
        this.particulars = particulars;
    }

    /** A membership that has the asker's address, and that nobody signs in for yet. */
    record Claim(int member, String name) {}

    @GetMapping("/claims")
    List<Claim> claims(Seat seat, Person person) {
        return claims.find(seat, person).stream().map(one -> claim(seat, one)).toList();
    }

    @PostMapping("/members/{number:\\d{1,9}}/claim")
    ResponseEntity<Claim> claim(Seat seat, Person person, @PathVariable int number) {
        var member =
                claims.find(seat, person)
                        .filter(found -> found.number().value() == number)
                        .orElseThrow(NotHere::new);
        particulars.claim(member.particulars(), person.id());
        return ResponseEntity.created(URI.create("/api/me")).body(claim(seat, member));
    }

    private Claim claim(Seat seat, Member member) {
        var number = member.number();
        var name = members.names(seat.coop(), List.of(number)).getOrDefault(number, "");
        return new Claim(number.value(), name);
    }
}
