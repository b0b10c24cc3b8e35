/// Text to measure with, written for this project.
enum SampleText {
    /// The text over and over, cut at the end of a paragraph; at least so many bytes.
    static func repeated(_ text: String, bytes: Int) -> String {
        let text = text.hasSuffix("\n") ? text : text + "\n"
        return String(repeating: text, count: (bytes + text.utf8.count - 1) / max(1, text.utf8.count))
    }

    /// Chinese news of about so many hanzi.
    static func article(hanzi: Int) -> String {
        let source = Array(chinese.unicodeScalars)
        var text = String.UnicodeScalarView()
        var count = 0
        var index = 0
        while count < hanzi {
            let scalar = source[index % source.count]
            text.append(scalar)
            count += scalar.value >= 0x3000 ? 1 : 0
            index += 1
        }
        return String(text)
    }

    static let chinese = """
        2月24日，孟津县送庄镇十里铺村的蔬菜大棚里，菜农们正忙着给番茄整枝、打杈。“眼下正是春管的关键时候，一天也耽误不得。”合作社负责人一边查看长势一边说。该村现有大棚126座，年产各类蔬菜约3800吨，产值2.98万元／亩，带动周边460余户群众就近务工。
        送庄镇把疫情防控和春季农业生产“两手抓”，组织技术员通过微信群、电话等方式开展“线上”指导，帮助种植户解决育苗、施肥、病虫害防治等难题；同时协调农资企业送货到村，确保化肥、农药、种子供应不断档。截至目前，全镇已完成麦田追肥1.2万亩、除草9600亩，占应管面积的85%以上。
        在南石山村，唐三彩作坊陆续恢复生产。老艺人高师傅说：“窑火一点，心里就踏实了。”去年，村里的三彩产品通过电商平台卖到了30多个国家和地区，销售额达到5300万元，比上年增长12.6%——这在过去是想都不敢想的事……
        洛阳市农业农村局有关负责人表示，今年将继续实施《高标准农田建设规划（2019—2022年）》，新建高标准农田28万亩，推广节水灌溉技术，力争夏粮总产稳定在120万吨左右。市气象台预计，未来一周最高气温18℃，最低气温4℃，有利于小麦返青。
        据介绍，“村村通”客运班线自2月20日起逐步恢复，首批开通38条，车辆每日消毒2次，乘客需扫码登记（联系电话：0379-00000000，网址：https://www.example.com/bus/2020）。交通部门提醒：乘车请全程佩戴口罩，间隔就座；发热、咳嗽者请及时就医，不要带病出行！
        """

    static let latin = """
        The old canal runs for about forty kilometres through the county, past brick kilns, orchards and a row of mills that \
        have not turned since the nineties. In spring the farmers open the sluices one after another, and the water reaches \
        the last village, Yangling, within three days; the keeper writes the level (1.42 m this year) into a ledger.
        "It's a slow business," he says, "but nobody has found a better one." The ledger goes back to 1958 and is kept in a \
        tin box under the bed – together with two medals, a photograph, and the receipt for a bicycle.
        A well-known engineer from the provincial institute visited in 2016 and proposed to line the bed with concrete. The \
        estimate came to 3,200,000 yuan, i.e. about 80 yuan per metre, and the plan was put off until further notice.
        """
}
