// Counts a BLT file with the npm package "votes", as a peer of ./toadlane bench peers. For each
// method: its name, the best time of the method call alone in milliseconds, and the winners.
import { readFileSync } from 'node:fs'
import { Borda, InstantRunoff, Minimax, RankedPairs, Schulze, utils } from 'votes'

const [file, runs] = process.argv.slice(2)
const lines = readFileSync(file, 'utf8').split('\n')
const count = Number(lines[0].split(' ')[0])
const end = lines.indexOf('0')
const names = lines.slice(end + 1, end + 1 + count).map((line) => line.replaceAll('"', '').trim())
const ballots = lines.slice(1, end).filter((line) => line.trim() !== '').map((line) => {
  const [weight, ...marks] = line.trim().split(/\s+/).map(Number)
  return { weight, ranking: marks.slice(0, -1).map((mark) => [names[mark - 1]]) }
})
const whole = { ballots, candidates: names }
const matrix = () => utils.matrixFromBallots(ballots, names)

const methods = {
  schulze: () => new Schulze(matrix()),
  'ranked-pairs': () => new RankedPairs(matrix()),
  minimax: () => new Minimax(matrix()),
  borda: () => new Borda(whole),
  irv: () => new InstantRunoff(whole),
}

for (const [name, method] of Object.entries(methods)) {
  let best = Infinity
  let first = []
  for (let run = 0; run < Number(runs); run++) {
    const start = performance.now()
    first = method().ranking()[0]
    best = Math.min(best, performance.now() - start)
  }
  console.log([name, best.toFixed(3), first.join(' ')].join('\t'))
}
