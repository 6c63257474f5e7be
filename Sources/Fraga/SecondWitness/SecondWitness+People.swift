import WrittenQuestions

/// People are compared part by part; what the data knows of somebody else is not filled in.
extension SecondWitness {
  mutating func settle(
    _ member: inout Member?, _ witness: Member?, below pointer: JSONPointer
  ) {
    guard let witness else { return }
    var known = member ?? Member()
    let isSame = isSame(known.name, witness.name)
    if isSame {
      settle(&known.title, witness.title, at: pointer.appending("title"), Agreement.ofRoles)
    }
    settle(&known.name, witness.name, at: pointer.appending("name"), Agreement.ofNames)
    if isSame {
      settle(&known.party, witness.party, at: pointer.appending("party"), Agreement.ofParties)
      settle(
        &known.constituency, witness.constituency, at: pointer.appending("constituency"),
        Agreement.ofNames)
    }
    if known != Member() { member = known }
  }

  mutating func settle(
    _ minister: inout Minister?, _ witness: Minister?, below pointer: JSONPointer
  ) {
    guard let witness else { return }
    var known = minister ?? Minister()
    let role = pointer.appending("role")
    // An office without a name is told by the office.
    if known.name == nil, let printed = known.role, let other = witness.role,
      !Agreement.ofRoles(printed, other)
    {
      return dispute(printed, other, at: role)
    }
    let isSame = isSame(known.name, witness.name)
    if isSame { settle(&known.role, witness.role, at: role, Agreement.ofRoles) }
    settle(&known.name, witness.name, at: pointer.appending("name"), Agreement.ofNames)
    if isSame {
      settle(&known.party, witness.party, at: pointer.appending("party"), Agreement.ofParties)
    }
    if known != Minister() { minister = known }
  }

  private func isSame(_ name: String?, _ witness: String?) -> Bool {
    guard let name, let witness else { return true }
    return Agreement.ofNames(name, witness)
  }
}
